-- The tables behind the service tasks of the processes: one database, configured under the name "district".
-- Plain SQL that SQLite and PostgreSQL both take, in steps: each is run once, in order. A step that was run somewhere is
-- never changed; what is to be otherwise is another step.

-- step 1
-- 举报人信息。与案件分库分权;只有举报人信息保管员两人同意才可揭示。
create table if not exists reporter_vault (
    reporter_ref  text primary key,
    identity_mode text not null,
    name          text,
    phone         text,
    address       text
);

create table if not exists case_index (
    case_no     text primary key,
    title       text not null,
    place       text,
    domain      text,
    channel     text,
    received_at text,
    state       text not null
);
create index if not exists case_index_by_matter on case_index (place, domain, received_at);

create table if not exists case_archive (
    case_no text not null,
    process text not null,
    result  text not null,
    summary text,
    primary key (case_no, process)
);

-- 权力事项:谁在何地、何时、依据何文件有权。争议决定写入,派单读取。place 为空是全区。
create table if not exists power_item (
    item       text not null,
    domain     text not null,
    place      text not null default '',
    holder     text not null,
    valid_from text not null,
    valid_to   text not null default '9999-12-31',
    document   text,
    primary key (item, domain, place, holder, valid_from)
);

-- 拒绝和逾期的次数,跨案件累计。
create table if not exists refusal_log (
    unit     text not null,
    kind     text not null,
    case_no  text not null,
    noted_at text not null,
    reason   text
);
create index if not exists refusal_log_by_unit on refusal_log (unit, kind, noted_at);

-- 示例权力事项。种子材料只点名"市容环卫"一个领域,其余待区里核定;食品药品队伍 2018-12-31 起并入市场监管。
insert into power_item (item, domain, place, holder, valid_from, valid_to, document) values
    ('市容环卫行政处罚', '市容环卫', '', 'zhf_brigade',  '2017-12-15', '9999-12-31', '示例,待核定'),
    ('市场监管行政处罚', '市场监管', '', 'team_market',  '2017-12-15', '9999-12-31', '示例,待核定'),
    ('食品药品行政处罚', '食品药品', '', 'team_food',    '2017-12-15', '2018-12-31', '示例,待核定'),
    ('食品药品行政处罚', '食品药品', '', 'team_market',  '2019-01-01', '9999-12-31', '示例,待核定'),
    ('环境监察行政处罚', '生态环境', '', 'team_env',     '2017-12-15', '9999-12-31', '示例,待核定'),
    ('文化旅游行政处罚', '文化旅游', '', 'team_culture', '2017-12-15', '9999-12-31', '示例,待核定'),
    ('卫生健康行政处罚', '卫生健康', '', 'team_health',  '2017-12-15', '9999-12-31', '示例,待核定'),
    ('安全生产行政处罚', '安全生产', '', 'team_safety',  '2017-12-15', '9999-12-31', '示例,待核定'),
    ('劳动监察行政处罚', '劳动保障', '', 'team_labor',   '2017-12-15', '9999-12-31', '示例,待核定')
on conflict do nothing;

-- step 2
-- 查重用:同一被反映对象(party)、同一街道、同一事项(matter);被反映对象不明的为空。
-- case_index.state:在办、办结、终结、撤回、并案、线索备查、不予受理、退回、引导法定程序、移送、不再办理;linked_case:并入的案件,或者有新证据再来的前案。
alter table case_index add column party text not null default '';
alter table case_index add column matter text not null default '';
alter table case_index add column linked_case text;
drop index case_index_by_matter;
create index case_index_by_party on case_index (party, place, matter, received_at);

-- 一项登记任务只记一行:任务中断后重做,job 相同,不重复计次。以前的记录各算一次。
create table refusal_once (
    unit     text not null,
    kind     text not null,
    case_no  text not null,
    noted_at text not null,
    reason   text,
    job      text not null,
    unique (case_no, job)
);
insert into refusal_once (unit, kind, case_no, noted_at, reason, job)
    select unit, kind, case_no, noted_at, reason, 'earlier-' || row_number() over (order by noted_at) from refusal_log;
drop table refusal_log;
alter table refusal_once rename to refusal_log;
create index refusal_log_by_unit on refusal_log (unit, kind, noted_at);

-- step 3
-- 先例:职责争议的每一件决定,查明时检索。划分职责的另外写入 power_item;管辖、法律适用、协作配合的只在这里。
create table precedent (
    precedent_id text primary key,
    dispute_no   text not null,
    matter       text not null,
    dispute_type text not null default '',
    domain       text not null default '',
    place        text not null default '',
    lead         text not null,
    cooperators  text not null default '',
    document     text,
    basis        text not null default '',
    valid_from   text not null,
    valid_to     text not null default '9999-12-31'
);
create index precedent_by_matter on precedent (matter, valid_from);
create index precedent_by_domain on precedent (domain, valid_from);

-- step 4
-- 知识库:办结的事项怎么办的、依据什么、结果怎样。没有举报人:标题里的姓名、标题和措施里的长号码已经隐去。
create table knowledge_base (
    case_no text primary key,
    kind    text not null,
    domain  text not null default '',
    title   text not null,
    measure text not null default '',
    basis   text not null default '',
    result  text not null,
    kept_on text not null
);
create index knowledge_base_by_domain on knowledge_base (domain, kind);
