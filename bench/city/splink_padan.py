#!/usr/bin/env python
"""The peer of `npm run bench` (our own work, kept beside the design of padan and copied here so that the benchmark runs anywhere).
The peer in our benchmarks: Splink 5 with DuckDB, configured by hand for the three extracts (Dukcapil, Dinsos, BPJS).
usage: python splink_padan.py DIR OUT.csv [--feat=hh|base] [--br=full|lean] [--threads=N]    needs: pip install splink==5.0.0 duckdb
DIR holds dukcapil.csv (comma, ISO dates), dinsos.csv (;, dd/mm/yyyy), bpjs.csv (quoted, dd-mm-yyyy). OUT: person_id,source,row.
The last line printed is JSON with the seconds of each phase, pairs scored, peak memory. Thresholds were chosen on a labelled set
of 10,000 residents, several design faults were mended by looking at labelled errors: it is as strong as we could make it."""
import sys, time, json, os, resource
T0 = time.time()
import duckdb, logging
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
import splink.comparison_library as cl
import splink.comparison_level_library as cll

pos = [a for a in sys.argv[1:] if not a.startswith("--")]
opt = dict(a[2:].split("=", 1) if "=" in a else (a[2:], "1") for a in sys.argv[1:] if a.startswith("--"))
DIR, OUT = pos[0], pos[1]
FEAT = opt.get("feat", "hh")
THR = float(opt.get("thr", "2" if FEAT != "base" else "-4"))
CLUSTER = opt.get("cluster", "best2")
DUPW = float(opt.get("dupw", "18"))
THREADS = int(opt.get("threads", "2"))
U_PAIRS = float(opt.get("u", "1e6"))
SEED = int(opt["seed"]) if "seed" in opt else None
EMIT = float(opt.get("emit", "-5"))          # keep predictions above this match weight
MEM = opt.get("mem", "17GB")
TMP = opt.get("tmp", "duckdb_tmp")
CHUNKS = int(opt.get("chunks", "1"))
logging.getLogger("splink").setLevel(logging.WARNING)

ph = {}
def lap(name, t): ph[name] = round(time.time() - t, 2)

# ------------------------------------------------------------ read + preprocess
t = time.time()
con = duckdb.connect(config={"threads": THREADS, "memory_limit": MEM, "temp_directory": TMP,
                             "preserve_insertion_order": "false"})
con.execute("SET enable_progress_bar=false")
con.execute(r"""
create macro nik_clean(x) as regexp_replace(coalesce(x,''),'[^0-9]','','g');
-- 14..17 digits kept (typos may drop or add a digit); placeholders and Excel 3,27E+15 out
create macro nik_ok(x) as case when contains(upper(coalesce(x,'')),'E+') then null
   when len(nik_clean(x)) not between 14 and 17 then null
   when len(replace(nik_clean(x),nik_clean(x)[1],''))<=1 then null
   when nik_clean(x) in ('1234567890123456','0123456789012345') then null
   else nik_clean(x) end;
create macro kk_ok(x) as case when len(nik_clean(x))=16 and len(replace(nik_clean(x),nik_clean(x)[1],''))>1 then nik_clean(x) end;
create macro nm1(x) as trim(regexp_replace(regexp_replace(regexp_replace(upper(coalesce(x,'')),'[''`]','','g'),'[^A-Z]+',' ','g'),' +',' ','g'));
-- honorifics in front, degrees behind (dotted ones become separate letters, so take S PD, S H etc. too)
create macro nm2(x) as regexp_replace(regexp_replace(x,'^((H|HJ|HI|NY|TN|SDR|SDRI|DR|DRA|DRS|IR|PDT|ALM|ALMH|PROF|KH) )+(.)','\3'),
    '(.)( (SE|SH|ST|SPD|S PD|S E|S H|S T|S KOM|SKOM|S AG|SAG|S SOS|SSOS|MM|MH|MPD|M PD|MSI|M SI|AMD|A MD|S IP|SIP|SPDI|S KED|SKM|DR))+$','\1');
""")
# spelling-insensitive key (Soewandi spelling, doubled letters, silent h); doubled letters: DuckDB's RE2 has no back-references, so one replace per letter
sq = "x"
for a in "ABCDEFGIKLMNOPRSTUYZ":
    sq = f"replace({sq},'{a*2}','{a}')"
con.execute(f"create macro undouble(x) as {sq}")
sp = "x"
for a, b in [("OE","U"),("TJ","C"),("DJ","J"),("NJ","NY"),("SJ","SY"),("CH","KH"),("IE","I"),("PH","F"),("V","F"),("P","F"),("J","Y"),("Y","I"),("II","I"),("Q","K"),("DZ","Z"),
             ("KH","K"),("DH","D"),("TH","T"),("SH","S"),("BH","B"),("GH","G"),("RH","R"),("MOHD","MUHAMAD"),("MUKAMAD","MUHAMAD"),("MOHAMAD","MUHAMAD")]:
    sp = f"replace({sp},'{a}','{b}')"
con.execute(f"create or replace macro spell(x) as undouble({sp})")

con.execute(f"""create table raw_dukcapil as select row_number() over () as row, NIK nik0, NO_KK kk0, NAMA_LGKP nm0, try_strptime(TGL_LHR,'%Y-%m-%d')::date dob,
  JENIS_KLMIN sex, NAMA_LGKP_IBU ibu0, NAMA_KEL kel0, ALAMAT al0, try_cast(NO_RT as int) rt, try_cast(NO_RW as int) rw, TMPT_LHR tmpt0
  from read_csv('{DIR}/dukcapil.csv', all_varchar=true, header=true, delim=',', quote='"', parallel=false)""")
con.execute(f"""create table raw_dinsos as select row_number() over () as row, NIK nik0, NO_KK kk0, NAMA nm0, try_strptime(TGL_LAHIR,'%d/%m/%Y')::date dob,
  case upper(left(JK,1)) when 'L' then '1' when 'P' then '2' end sex, NAMA_IBU_KANDUNG ibu0, KELURAHAN kel0, ALAMAT al0, try_cast(RT as int) rt, try_cast(RW as int) rw, TEMPAT_LAHIR tmpt0
  from read_csv('{DIR}/dinsos.csv', all_varchar=true, header=true, delim=';', quote='"', parallel=false)""")
con.execute(f"""create table raw_bpjs as select row_number() over () as row, NIK nik0, null::varchar kk0, NAMA nm0, try_strptime(TGLLHR,'%d-%m-%Y')::date dob,
  JENKEL sex, null::varchar ibu0, NMKEL kel0, regexp_replace(ALAMAT,' RT [0-9]+/[0-9]+ *$','') al0,
  try_cast(regexp_extract(ALAMAT,'RT ([0-9]+)/([0-9]+) *$',1) as int) rt, try_cast(regexp_extract(ALAMAT,'RT ([0-9]+)/([0-9]+) *$',2) as int) rw, null::varchar tmpt0
  from read_csv('{DIR}/bpjs.csv', all_varchar=true, header=true, delim=',', quote='"', parallel=false)""")
for s in ("dukcapil", "dinsos", "bpjs"):
    con.execute(f"""create table in_{s} as
    with a as (select row, nik_ok(nik0) nik, kk_ok(kk0) kk, nullif(nm2(nm1(nm0)),'') as name, dob, sex, nullif(nm2(nm1(ibu0)),'') ibu, nullif(nm1(kel0),'') kel,
        nullif(regexp_replace(upper(coalesce(al0,'')),'[^A-Z0-9]+','','g'),'') al, rt, rw, nullif(nm1(tmpt0),'') tmpt from raw_{s}),
    bad as (select nik from a where nik is not null group by 1 having count(*)>=6),
    b as (select a.* replace(case when nik in (select nik from bad) then null else nik end as nik) from a)
    select '{s}' as source_dataset, row as unique_id, nik, case when len(nik)=16 then left(nik,15) end nik15,
      name, spell(replace(name,' ','')) nkey, list_aggregate(list_sort(string_split(spell(name),' ')),'string_agg','') nset,
      split_part(spell(name),' ',1) n1, split_part(spell(name),' ',-1) nz, string_split(spell(name),' ') ntok,
      dob, strftime(dob,'%Y%m%d') dobs, year(dob) yy, month(dob) mm, day(dob) dd, sex,
      ibu, spell(replace(ibu,' ','')) ikey, kk, kel, al || '|' || rt || '|' || rw as addr, al, tmpt
    from b""")
    con.execute(f"drop table raw_{s}")
nrec = con.execute("select (select count(*) from in_dukcapil)+(select count(*) from in_dinsos)+(select count(*) from in_bpjs)").fetchall()[0][0]
lap("read_preprocess_s", t)

# ------------------------------------------------------------ model
def L(sql, label, tf=None, tfw=1.0, tfmin=None):
    lv = cll.CustomLevel(sql, label)
    if tf:
        kw = dict(tf_adjustment_column=tf, tf_adjustment_weight=tfw, disable_tf_exact_match_detection=True)
        if tfmin: kw["tf_minimum_u_value"] = tfmin
        lv = lv.configure(**kw)
    return lv
U_SERIAL = float(opt.get("userial", "0.02"))   # twins / same-day strangers: conditional on the same dob this is common, so u is fixed
U_REGION = float(opt.get("uregion", "0.1"))    # two NIK of one person, or a typo in the region; but given the same dob most serials are 0001, so u is fixed
U_EXCEL = float(opt.get("uexcel", "0.002"))
def null(c):
    return cll.NullLevel(c)

nik = cl.CustomComparison(output_column_name="nik", comparison_levels=[
    null("nik"),
    cll.ExactMatchLevel("nik"),
    L("nik15_l = nik15_r and (right(nik_l,1)='0' or right(nik_r,1)='0')", "first 15, Excel zero").configure(u_probability=U_EXCEL, fix_u_probability=True),
    L("len(nik_l)=16 and len(nik_r)=16 and left(nik_l,12)=left(nik_r,12)", "same region+dob, other serial").configure(u_probability=U_SERIAL, fix_u_probability=True),
    L("len(nik_l)=16 and len(nik_r)=16 and right(nik_l,10)=right(nik_r,10)", "same dob+serial, other region").configure(u_probability=U_REGION, fix_u_probability=True),
    L("damerau_levenshtein(nik_l,nik_r)<=1", "DL<=1"),
    L("damerau_levenshtein(nik_l,nik_r)<=2", "DL<=2"),
    cll.ElseLevel()])
name = cl.CustomComparison(output_column_name="name", comparison_levels=[
    null("name"),
    L("name_l = name_r", "exact", tf="name"),
    L("nkey_l = nkey_r or nset_l = nset_r", "same but for spelling/spaces/order", tf="nkey"),
    L("len(nkey_l)>=4 and len(nkey_r)>=4 and damerau_levenshtein(nkey_l,nkey_r)<=1", "key DL<=1"),
    L("starts_with(nkey_l,nkey_r) or starts_with(nkey_r,nkey_l)", "prefix (cut, initials)", tf="n1"),
    L("list_has_all(ntok_l,ntok_r) or list_has_all(ntok_r,ntok_l)", "token subset"),
    L("jaro_winkler_similarity(name_l,name_r)>=0.92 or jaro_winkler_similarity(nkey_l,nkey_r)>=0.92", "JW>=.92"),
    L("jaro_winkler_similarity(nkey_l,nkey_r)>=0.85", "JW>=.85"),
    L("n1_l = n1_r or list_has_any(ntok_l,ntok_r)", "a token in common"),
    L("jaro_winkler_similarity(nkey_l,nkey_r)>=0.75", "JW>=.75"),
    cll.ElseLevel()])
dob = cl.CustomComparison(output_column_name="dob", comparison_levels=[
    null("dob"),
    L("dob_l = dob_r", "exact", tf="dobs"),
    L("yy_l=yy_r and mm_l=dd_r and dd_l=mm_r", "day-month swap"),
    L("abs(date_diff('day',dob_l,dob_r))<=1", "1 day"),
    L("yy_l=yy_r and ((mm_l=1 and dd_l=1) or (mm_r=1 and dd_r=1) or (mm_l=12 and dd_l=31) or (mm_r=12 and dd_r=31) or (mm_l=7 and dd_l=1) or (mm_r=7 and dd_r=1))", "year + default day"),
    L("damerau_levenshtein(dobs_l,dobs_r)<=1", "DL<=1"),
    L("(yy_l=yy_r)::int+(mm_l=mm_r)::int+(dd_l=dd_r)::int=2", "one component differs"),
    L("yy_l=yy_r", "same year"),
    cll.ElseLevel()])
sex = cl.ExactMatch("sex")
ibu = cl.CustomComparison(output_column_name="ibu", comparison_levels=[
    null("ibu"),
    L("ibu_l = ibu_r", "exact", tf="ibu"),
    L("ikey_l = ikey_r", "same key"),
    L("starts_with(ikey_l,ikey_r) or starts_with(ikey_r,ikey_l)", "prefix"),
    L("jaro_winkler_similarity(ikey_l,ikey_r)>=0.9", "JW>=.9"),
    L("jaro_winkler_similarity(ikey_l,ikey_r)>=0.75", "JW>=.75"),
    cll.ElseLevel()])
kk = cl.CustomComparison(output_column_name="kk", comparison_levels=[
    null("kk"),
    L("kk_l = kk_r", "exact"),
    cll.ElseLevel()])
kel = cl.CustomComparison(output_column_name="kel", comparison_levels=[
    null("kel"),
    L("kel_l = kel_r", "exact", tf="kel"),
    L("jaro_winkler_similarity(kel_l,kel_r)>=0.9", "JW>=.9"),
    cll.ElseLevel()])
addr = cl.CustomComparison(output_column_name="addr", comparison_levels=[
    null("addr"),
    L("addr_l = addr_r", "exact with RT/RW"),
    cll.ElseLevel()])
tmpt = cl.CustomComparison(output_column_name="tmpt", comparison_levels=[
    null("tmpt"), L("tmpt_l = tmpt_r", "exact", tf="tmpt"), cll.ElseLevel()])

hh = cl.CustomComparison(output_column_name="hh", comparison_levels=[   # family evidence in ONE comparison: it is not independent
    null("kel"),
    L("kk_l = kk_r and addr_l = addr_r", "KK and address"),
    L("addr_l = addr_r", "address"),
    L("kk_l = kk_r", "KK"),
    L("kel_l = kel_r", "kelurahan", tf="kel"),
    L("jaro_winkler_similarity(kel_l,kel_r)>=0.9", "kelurahan JW>=.9"),
    cll.ElseLevel()])
comps = {"base": [nik, name, dob, sex, ibu, kk, kel], "addr": [nik, name, dob, sex, ibu, kk, kel, addr, tmpt],
         "hh": [nik, name, dob, sex, ibu, hh, tmpt]}[FEAT]
brs = [block_on("nik"), block_on("nik15"), block_on("dob", "n1"), block_on("dob", "nz"),
       block_on("dob", "sex", "kel"), block_on("kk", "dob"), block_on("kk", "n1", "sex"),
       block_on("nset", "kel", "sex"), block_on("nkey", "yy"), block_on("nset", "yy"),
       block_on("kk", "yy", "sex"), block_on("substr(nik,5,12)", "sex"), block_on("substr(nik,1,14)")]
if FEAT != "base":
    brs += [block_on("addr", "dob"), block_on("addr", "n1", "sex"), block_on("addr", "yy", "sex"), block_on("addr", "nz", "sex")]

if opt.get("br", "lean" if FEAT != "base" else "full") == "lean":   # the rules that bring no recall on kota10k dropped
    brs = [block_on("nik"), block_on("dob", "n1"), block_on("dob", "nz"), block_on("kk", "dob")] + ([block_on("addr", "dob"), block_on("addr", "n1", "sex"), block_on("addr", "yy", "sex")]
        if FEAT != "base" else [block_on("kk", "n1", "sex"), block_on("nset", "kel", "sex"), block_on("dob", "sex", "kel"), block_on("kk", "yy", "sex")])

settings = SettingsCreator(link_type="link_and_dedupe", unique_id_column_name="unique_id",
    source_dataset_column_name="source_dataset", comparisons=comps, blocking_rules_to_generate_predictions=brs,
    retain_matching_columns=False, retain_intermediate_calculation_columns=opt.get("gamma") == "1",
    em_convergence=0.0005, max_iterations=25)
db = DuckDBAPI(connection=con)
dfs = [db.register(f"in_{s}", dataset_display_name=s) for s in ("dukcapil", "dinsos", "bpjs")]
linker = Linker(dfs, settings, log_level=logging.WARNING)

# ------------------------------------------------------------ train
t = time.time()
det = [block_on("nik", "dob", "n1"), block_on("nkey", "dob", "kel"), block_on("kk", "dob", "n1")]
linker.training.estimate_probability_two_random_records_match(det, recall=0.9)
lap("train_prior_s", t); t2 = time.time()
linker.training.estimate_u_using_random_sampling(max_pairs=U_PAIRS, seed=SEED)
lap("train_u_s", t2); t2 = time.time()
em = dict(max_pairs=2e6, record_sample_proportion=0.1) if nrec > 500000 else {}
for br in [block_on("dob", "n1"), block_on("nik"), block_on("nkey", "kel")] + ([block_on("addr", "sex")] if opt.get("emaddr") else []):
    linker.training.estimate_parameters_using_expectation_maximisation(br, **em)
lap("train_em_s", t2); lap("train_s", t)
if opt.get("model"): linker.misc.save_model_to_json(opt["model"], overwrite=True)

# ------------------------------------------------------------ predict
t = time.time()
nsc = None
if CHUNKS == 1:
    bp = linker.inference.compute_blocked_pairs_for_predict()
    lap("blocking_s", t)
    nsc = con.execute(f"select count(*) from {bp.physical_name}").fetchall()[0][0]
    pred = linker.inference.predict(threshold_match_weight=EMIT)
else:
    pred = linker.inference.predict(threshold_match_weight=EMIT, num_chunks_left=CHUNKS, num_chunks_right=1)
nkept = con.execute(f"select count(*) from {pred.physical_name}").fetchall()[0][0]
lap("predict_s", t)
if opt.get("save"): con.execute(f"copy (select * from {pred.physical_name}) to '{opt['save']}' (format parquet)")

# ------------------------------------------------------------ cluster
def do_cluster(method, thr):
    if method == "cc":
        return linker.clustering.cluster_pairwise_predictions_at_threshold(pred, threshold_match_weight=thr)
    c = linker.clustering.cluster_using_single_best_links(pred, duplicate_free_datasets=["dukcapil"], threshold_match_weight=thr)
    if method == "best": return c
    # best2: the register itself holds a few double entries, which the one-per-cluster restriction can never join; join clusters over
    # register-register edges of high weight whose names are equal (spelling aside) and whose NIKs are not "same region+dob, other serial" (twins)
    e = con.execute(f"""select distinct a.cluster_id, b.cluster_id from {pred.physical_name} p
        join in_dukcapil x on x.unique_id=p.unique_id_l join in_dukcapil y on y.unique_id=p.unique_id_r
        join {c.physical_name} a on a.source_dataset='dukcapil' and a.unique_id=p.unique_id_l join {c.physical_name} b on b.source_dataset='dukcapil' and b.unique_id=p.unique_id_r
        where p.source_dataset_l='dukcapil' and p.source_dataset_r='dukcapil' and p.match_weight>={DUPW} and (x.nkey=y.nkey or x.nset=y.nset)
          and not coalesce(left(x.nik,12)=left(y.nik,12),false)""").fetchall()
    par = {}
    def find(x):
        while par.setdefault(x, x) != x: x = par[x]
        return x
    for a, b in e:
        a, b = find(a), find(b)
        if a != b: par[max(a, b)] = min(a, b)
    m = [(k, find(k)) for k in par if find(k) != k]
    con.execute("create or replace temp table remap(a varchar, b varchar)")
    if m: con.executemany("insert into remap values (?,?)", m)
    con.execute(f"create or replace temp table c2 as select coalesce(b,cluster_id) cluster_id, source_dataset, unique_id from {c.physical_name} left join remap on a=cluster_id")
    class R: physical_name = "c2"
    return R
t = time.time()
cdf = do_cluster(CLUSTER, THR)
lap("cluster_s", t)
t = time.time()
con.execute(f"copy (select cluster_id as person_id, source_dataset as source, unique_id as row from {cdf.physical_name} order by 1,2,3) to '{OUT}' (header, delimiter ',')")
lap("write_s", t)
ph.update(total_s=round(time.time() - T0, 2), import_s=None, records=nrec, scored_pairs=nsc, kept_pairs=nkept,
          pairs_per_s=round(nsc / ph["predict_s"]) if nsc else None, feat=FEAT, thr=THR, cluster=CLUSTER, threads=THREADS,
          maxrss_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
          user_s=round(resource.getrusage(resource.RUSAGE_SELF).ru_utime, 1))
ph.pop("import_s")
print(json.dumps(ph))
