package dev.stairway.reader.postgres;

/** Text search parsers, templates, dictionaries and configurations. */
final class TextSearch {

    private TextSearch() {}

    static String parsers(Server server) {
        return """
                select 'TEXT_SEARCH_PARSER', %s, null::text[], p.oid, p.oid::text,
                  %s as "start@", %s as "token@", %s as "end@", %s as "headline@", %s as "lextypes@", %s
                from pg_ts_parser p
                join pg_namespace n on n.oid = p.prsnamespace
                where %s""".formatted(
                        Clauses.name("n", "p.prsname"),
                        Clauses.functionName("p.prsstart"),
                        Clauses.functionName("p.prstoken"),
                        Clauses.functionName("p.prsend"),
                        Clauses.functionName("p.prsheadline"),
                        Clauses.functionName("p.prslextype"),
                        Clauses.comment("pg_ts_parser", "p.oid"),
                        server.userObject("n", "pg_ts_parser", "p.oid"));
    }

    static String templates(Server server) {
        return """
                select 'TEXT_SEARCH_TEMPLATE', %s, null::text[], t.oid, t.oid::text, %s as "init@", %s as "lexize@", %s
                from pg_ts_template t
                join pg_namespace n on n.oid = t.tmplnamespace
                where %s""".formatted(
                        Clauses.name("n", "t.tmplname"),
                        Clauses.functionName("t.tmplinit"),
                        Clauses.functionName("t.tmpllexize"),
                        Clauses.comment("pg_ts_template", "t.oid"),
                        server.userObject("n", "pg_ts_template", "t.oid"));
    }

    static String dictionaries(Server server) {
        return """
                select 'TEXT_SEARCH_DICTIONARY', %s, null::text[], d.oid, d.oid::text,
                  array[tn.nspname::text, t.tmplname::text] as "template@", d.dictinitoption as "options", %s, %s
                from pg_ts_dict d
                join pg_namespace n on n.oid = d.dictnamespace
                join pg_ts_template t on t.oid = d.dicttemplate
                join pg_namespace tn on tn.oid = t.tmplnamespace
                where %s""".formatted(
                        Clauses.name("n", "d.dictname"),
                        Clauses.owner("d.dictowner"),
                        Clauses.comment("pg_ts_dict", "d.oid"),
                        server.userObject("n", "pg_ts_dict", "d.oid"));
    }

    static String configurations(Server server) {
        return """
                select 'TEXT_SEARCH_CONFIGURATION', %s, null::text[], c.oid, c.oid::text,
                  array[pn.nspname::text, p.prsname::text] as "parser@",
                  array(select k.alias || ': ' || string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
                    from pg_ts_config_map m join ts_token_type(c.cfgparser) k on k.tokid = m.maptokentype
                    where m.mapcfg = c.oid group by k.alias order by k.alias collate "C") as "mappings",
                  %s, %s
                from pg_ts_config c
                join pg_namespace n on n.oid = c.cfgnamespace
                join pg_ts_parser p on p.oid = c.cfgparser
                join pg_namespace pn on pn.oid = p.prsnamespace
                where %s""".formatted(
                        Clauses.name("n", "c.cfgname"),
                        Clauses.owner("c.cfgowner"),
                        Clauses.comment("pg_ts_config", "c.oid"),
                        server.userObject("n", "pg_ts_config", "c.oid"));
    }
}
