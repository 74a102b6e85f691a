-- Written by `gaoxin manage baseline`; not by hand. It stands for these migrations:
-- account.0001_initial 6f27ff6bdf57521a6561e0c606ee3278d2b6dac7eb068dbe1cdd07cd3f9eb6bf
-- account.0002_email_max_length c956ab7a3c3660a14b162e9e87dbc57851262ef4d3a895597eebc4eded595fc1
-- account.0003_alter_emailaddress_create_unique_verified_email 66b6f1939621bcfa44a5bfe2ae2df312918fd33b2031b154acfed1f4f6be4d10
-- account.0004_alter_emailaddress_drop_unique_email ebc6317e90c47d7a8f31fa348f1513f2b9bcda8bed3b0de9811df3bb75c39ef1
-- account.0005_emailaddress_idx_upper_email e7569f1662da1754fad09b5f65f439123effc85fc0b24c15ff881bcbf2aa42cb
-- account.0006_emailaddress_lower 54adb08cb3fba66b1b2eed10c4a9d7037ae40d778fe5df40628ef3639f4f4fe4
-- account.0007_emailaddress_idx_email 87fad70bfde8ae295155fcaac942a260164bee3a04f33fd00a70bf2351aef951
-- account.0008_emailaddress_unique_primary_email_fixup 794bf875bdbef9c47e9ccc736cb01711d84657381219f6af6c98a3829e2d6b7f
-- account.0009_emailaddress_unique_primary_email 79762cfa7b1e1d7c58be5061a6c032594f7d5e5f8c7288d64146e85cc0bfbd06
-- auth.0001_initial 845cff319606332f49ef20ce165d1a17e522c426c5e56d7616133e9e4eaba5ef
-- auth.0002_alter_permission_name_max_length feaf97e0e8f7d148bec3db9bab2349c5e15888117c1ff2829deff63ef9e16cff
-- auth.0003_alter_user_email_max_length 9d5657b4db9872dc26c2d634c2f5911a3d69ab1d8552af4c6d633bc4001dfabf
-- auth.0004_alter_user_username_opts 9538db342c9a9bec4ca12b3137fb80772c4ea4afb861e8647a2962b1ea58344a
-- auth.0005_alter_user_last_login_null 79f60a35dc000fdd427bc05c85233ae5b9c4ada078ff0688fc9f78604bf7eaee
-- auth.0006_require_contenttypes_0002 00cb16e3405f14b62dbeffa15c68c9030291e4ddd513d733648ba460d6c5e781
-- auth.0007_alter_validators_add_error_messages 115db87dc327530fb5e1964ba3d03f9746492f90600406947be39f54f6cc042f
-- auth.0008_alter_user_username_max_length 02857f65f7d648147a5d12596b200a83e29145391d3f986ceb84b3b865a2c351
-- auth.0009_alter_user_last_name_max_length 19a89500e7f108a7397da9b1733181f92105f758663b3685b60f5c2da384d76e
-- auth.0010_alter_group_name_max_length 0963ed6498ac0b3a8430b6ca34c1b4a4b1d5f55b43d3db902f15a03ff74b14cd
-- auth.0011_update_proxy_permissions 85a5dde708dc4b6111e1bc71ce723ecfba7b1f8aedecfd130900ff7782765436
-- auth.0012_alter_user_first_name_max_length 6cefbc9f80903763ff8492a537a22836ef69f2227e19d402509b8099d2baecb0
-- cases.0001_records 48ca39880a70e503060752a2f852129c25e8ec353d23ec743b5c02bc7f40b84d
-- cases.0002_timing f0eabdbffd009986ddc16420aeb7531aba886ac64d55095515f2375e7c679eed
-- cases.0003_matters 05019c429a796f7dbc5d77ee0a073d604a6cbe74992d12afab9042ddbd914159
-- cases.0004_zone_by_day c81da73707db741e29225c2518c1d66e71727880a90b780eecd0823929c37411
-- contenttypes.0001_initial 35ed8489a147e0b42a15c21b5d4f0e8940de6f73fb326e9d6dea91b4d0b953cc
-- contenttypes.0002_remove_content_type_name 7d36494075750f0ed3c0f68d0cb1548eba59cc593f52f691f6cc37a043083766
-- enterprises.0001_records 78c01163b158f31970b0d305c5545359ee7a0e505a7edc4cbea49cf3f7aab8be
-- enterprises.0002_proposals_and_public_view 80d0409c34651bcd4f46dcee7f92097041f7f8f5bf2adf0fac6c95b9237a8b12
-- enterprises.0003_search f41d986bf8d29db5e7709c1927c2e0aa05043411831dce8f33d872e809516a73
-- enterprises.0004_quality 5b9742f1da89560da7f714755417924f8e85ad85d539ddb8d8754fe7413016df
-- enterprises.0005_imports 435fcb13cd62e04a568563c62698c212a8ab075d6b1dd175e4524df05b1586c6
-- enterprises.0006_industries_to_confirm 9af5a732954b013d532476bbdfeae446fc9f79a564e8318c309644565f3926e8
-- enterprises.0007_linkage 4d048fe6cb764d3237b2832f834ec22fc776b33a14fd6a95988b8b68b6ccab39
-- enterprises.0008_keys_checked_once_a_statement f5885651555ecf94b5ca808c71ed33ac8db4581b81d75fe1366fc0c94784212f
-- mfa.0001_initial a42b6353f2ed5dd754d1a8eb76a984cac58e0e587cf3fff131711c289c8a2e20
-- mfa.0002_authenticator_timestamps b6566eb07301e2e4042908f789c19ff1dfefb86393773d656bbaef7bbbed234e
-- mfa.0003_authenticator_type_uniq 88550a456154080cc3ecddcf8a32af3d81733bb6d56325ea67b201ee9f1ea1a2
-- pghistory.0001_initial 962e93fac9c07ea82fa671cd5438ba81aecb2faa1658d3bcf6c005a516b72b92
-- pghistory.0002_aggregateevent 87d6dab2224912fe7560eacd2aade393fdd5d375395ae2962aac8f14b6e14dc3
-- pghistory.0003_auto_20201023_1636 e504b9fff19d572614e393eeeab73dfc169b83f2bae02a73f8a6bb08455c0615
-- pghistory.0004_auto_20220906_1625 e56c9b8241ad6b3372d411870faa33590220f3dba27e3646d62d9eddb8cb7715
-- pghistory.0005_events_middlewareevents fbd7e3d4898c8d3e2cf8574869ef1cbaef54748131e8f95f6f804e23629cfdec
-- pghistory.0006_delete_aggregateevent 071f1fdacb5d72fcd90c6f28b682cdcd29bc062b8b1b64f90e5051edb552a5eb
-- pghistory.0007_auto_20250421_0444 f949446b9917537436af281743c1333b40e21abb3689a171dd8db8bfa33e30a0
-- plans.0001_records 26e05dcd429003e8db7dea3a14ababecea3fd75e5b29cfe9331beeebd62607c8
-- plans.0002_withdrawn_state be291ca6dfd7b2d1d6e70dd003c2a2c86bd5bf617db925e030c55495cea9b857
-- procrastinate.0001_initial be81516c79d02f264ec27778413d0e4ad6ed3aaf7fd9a2538e74dced70345ef2
-- procrastinate.0002_drop_started_at_column 2ead163c1ce2991d8f87dfb33740dee3dc158f027c73db0b51ea58b83ef02cb0
-- procrastinate.0003_drop_started_at_column 740f2d8ff02c0bb57aee757639474fdfc78c45805954a7083870618e34d97fa8
-- procrastinate.0004_drop_procrastinate_version_table 9f48b76f59a9cc8cbea8c27593dd17b6b77a67f90f8ce1f09392b3747c8dbb0c
-- procrastinate.0005_fix_procrastinate_fetch_job 6a8e4055ab8e463d683bcf5eb051836ae13228826aac36c101aa4f6ec6d66664
-- procrastinate.0006_fix_trigger_status_events_insert d9d2f532a094aa093a219f77aef2741cdfb287d352a5f48350ee475e9adef955
-- procrastinate.0007_add_queueing_lock_column dc12645a882f2067124aa27bc59bd8189a0da3ba333047f1e0d6f23b0ccd3beb
-- procrastinate.0008_close_fetch_job_race_condition 74c7c44a68d3c204f2a265238eedec1b936e8d525241a7f70a98b765419a00fa
-- procrastinate.0009_add_defer_job_function b9d529f1bb143b0910318efab4e11bafa0f8f8eabed9d39887e0d876b1ab7b3c
-- procrastinate.0010_add_procrastinate_periodic_defers bd1aa56a04f86df5da10a0db7f217e736d194a90ab3a01a4f2829685f4975deb
-- procrastinate.0011_add_foreign_key_index 25cc0914481114fd4fac8e51c8215e76b42a9e0fc14d5b01335c3f4fa2b2aa3d
-- procrastinate.0012_add_locks_to_periodic_defer 7cf8863ace39220c593f1303c86aa4db88434fceb11241f4af77890bbb206661
-- procrastinate.0013_fix_procrastinate_defer_periodic_job 4d5072911b8c904c28ceedd83f9726db699a223588935c51ccbdfb29faed9ad9
-- procrastinate.0014_add_finish_job_and_retry_job_functions 20ebed9ca30246c80eb5367539d2a55ac3335dd870b3ebc5f6fb37985f2c9b5d
-- procrastinate.0015_add_trigger_on_job_deletion 41bec3a5111ff97fe58c593a551d5530aeaa59447331ba1b78ce5170eda24125
-- procrastinate.0016_delete_finished_jobs aa4d841aae25c4b1a3434070da3df19fe3853308fd1368ee217d0dc4e39fd52e
-- procrastinate.0017_add_checks_to_finish_job fa9f208ddf3368decd72cc2308cd1f07b5ca782bd94577c7776cf24dcec16883
-- procrastinate.0018_add_checks_to_retry_job 893bfc867f1594eb09d45dc16ccf30a78c893a656ab1daef05fdbf9c3808901c
-- procrastinate.0019_fix_finish_job_compat_issue 4c85f00a990bb3d7d83c93db3d3be534eb0ab26ff322a8e93856dc4de00f8cd2
-- procrastinate.0020_add_index_on_procrastinate_jobs 5a93c4ea92b856f5a873cc1fbd6b63e8ea003dec6d92431d0a83604892c821a8
-- procrastinate.0021_add_kwargs_to_defer_periodic_job 88dd3371cbdee2ba91eca1c9b708d031a9beb4da8b960d67ec2c059dcdf2f167
-- procrastinate.0022_null_locks_excluded 2d5b088f88e89d690a938cb821a7c0187b50f226e42dbb14e19b4fa41f65685d
-- procrastinate.0023_remove_old_finish_job_function 89267383eac7bb812e16173728b0071e64c11d19e2a4d2a6bfa37a86ebf2a67a
-- procrastinate.0024_job_id_bigint 27108dc62abe637299b0c0c3bc0a69e01deff9c9cde89a7eacc0b49ff5481a51
-- procrastinate.0025_add_models 29580ceb9d30811cbc9bc83f593d5ecc87ff03c18676f4b897eab564609f51f1
-- procrastinate.0026_add_job_priority 4f7746b8edef802a04526ddb20918f43158821771f86f0033093820826b41d3c
-- procrastinate.0027_add_periodic_job_priority 17e24782e5f4b56efe8a3a9170154f93b1dd7d4cfb1a0c0547f2f83c6726cd2b
-- procrastinate.0028_add_cancel_states 2831656624aa91659d863de8f9cf48f5fcfe830bba34f341fadb387d06699812
-- procrastinate.0029_add_additional_params_to_retry_job 50d48f155234960c55a04cc95cec0a4347cd8ce447e6efadd92873490df77043
-- procrastinate.0030_alter_procrastinateevent_options 94486414b944e7071286e235411105978f16c20b76b9225fdcf2b1e89d8fcab8
-- procrastinate.0031_add_indexes_for_fetch_job c7235c71c0c003fd728d0ed2c771819cdd7bc010370ea132da7d05b8c9456a46
-- procrastinate.0032_pre_cancel_notification 42c97f730f7f0edd305297a59a072a56fcd23faf0170f9cef5a983d4627596ee
-- procrastinate.0033_post_cancel_notification 8bd0e84d1e45311ef1d5a850183e2243f8b86527f5d6f90c6305081e2825d966
-- procrastinate.0034_pre_add_heartbeat 844ed448222ba8b1dca1e719390da705f77de87a5b4d0d18c652e4605493dd95
-- procrastinate.0035_post_add_heartbeat 0cbd71b8406c14f426794a66787704c1b2c6acb84372dee78c138838ed177be0
-- procrastinate.0036_add_worker_model f996e8059968a3a44eb331199eb0a8789ffc6f3a57d01a9f93bcaf1b4a1a5613
-- procrastinate.0037_pre_batch_defer_jobs 0d7d4294e8aa2749f804962b397ae9d7b392146d838ef0dc608b34dcebefc450
-- procrastinate.0038_post_batch_defer_jobs 503152d687e3e49b9ef4f76cb7dd4900bee778b199eae187b571e7dd470e5d0e
-- procrastinate.0039_pre_priority_lock_fetch_job aba2087cb2b69233cd1080011f7066edd1d7d6145bb0ba6a94a7f904a768ed36
-- procrastinate.0040_pre_retry_failed_job f6d2a552fbbc50880d3f236abae3316591c49da7813333eca55f8b7bba228ded
-- procrastinate.0041_post_retry_failed_job 2c8dc359b30362a93ce44822852544045c2688305bdb71bea572645c5dc5a1e9
-- sessions.0001_initial 2aa438e2393ee5135c4dda94bfde65fd49e8300f1c3f93bed25ae3a09f2f69b9
-- socialaccount.0001_initial 3647538d149b8190b7aad79e51adb1bebc03c40513e8c24cf462f64f407d9827
-- socialaccount.0002_token_max_lengths 1f6fc8859622f5959daecc0963be2ca1b366c778dcd32270a857f2073b79bc83
-- socialaccount.0003_extra_data_default_dict e8b6fe9e20bed06125dd4502c85ff006d8d161d94ff5102af8c82aa11c55edf5
-- socialaccount.0004_app_provider_id_settings 82163ba3cc18a1ead53ec62775f6e4e796483c07d409d14246772898b1fcaa0c
-- socialaccount.0005_socialtoken_nullable_app f023fe1a501c3e63c259aa4a5c0a1a6936044d0b1228f3ca03f684a2dcd52a12
-- socialaccount.0006_alter_socialaccount_extra_data d1de2c79db317f6f8f0d64875cc181e80e12c8e97376e6623abfe7dbce873642
-- sources.0001_records a488b9088ce37383cd446b4b48f3edba2a7bd525a9af1621b412862030d35c51
-- sources.0002_data_sets d1ac2fadc982f352cd4700d30657c5fc28113a91894dd21eee13c99904246052
-- web.0001_ground ded854032f5159ea60bb34c2713acbe6ec6f3432ef376bbe15dbdccbdda3d400
-- web.0002_scope 19853daae29a740b2dcbc6a4ed8fd5beb286a89cf60d0342e5f9a8f532932031
-- web.0003_accesses_and_seals 910fe605fa75ca69deb9ef34e2c3287363adc7959ef60d7d70aa7160530fac1d
-- web.0004_only_added b20c8925ca6ffe417a2e097fbb8fe3582b607d106b8a3e55f93ba10ee5e1ab1b
-- web.0005_trail 283ea634e1c92312dd5cdf3dc08ba17f782cb3fea1092af6baa56964d3b4d6f1
-- zones.0001_records 11b59e00124093bd338f1fbebfb3634e8fa2c5df5a8d45a54c217011418d787b
-- zones.0002_organisations_and_roles f02cc742caf5abaa3d2ef8eece11c6815ba53e8584b62ed1080f0deb56d3bcb2
-- zones.0003_belonging 60ff5b062b2fb08c0c981ce1eb4bf937180c33ab9234da452462e6b189ecfc23
-- zones.0004_accounts a6949f07bed1a8f57fdbbc77455a56092016e561768b7061239b7954af8f2dbe
-- zones.0005_duty_of_data e106541432744a5d292cecfed3d6ce4651df6e18c83863a38fcea7b52f04cc0a
-- zones.0006_duties_of_departments 9e3d7ed4e9e90f1bc8f647bbf0641529fd5f5366c8479bf9a2b0788926db8ad2
-- zones.0007_more_duties bd39a365cdf52487435810b9833c8ffbdede729566da604282040cff58d03f16
-- zones.0008_keys_checked_once_a_statement f2be76d6a0904beda4f067d3e4765cab1503c1e0755447f8dbbed10f6ec433bb

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;

CREATE FUNCTION public.contact_document_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_contact c ON p.id = c.document_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_document', MESSAGE = 'key "contact_document": a row of sources_document is still pointed at from enterprises_contact'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.contact_document_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT document_id FROM written WHERE document_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN sources_document p ON p.id = c.document_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_document', MESSAGE = 'key "contact_document": what a row of enterprises_contact points at is not in sources_document'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.contact_document_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_contact c WHERE c.document_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_document', MESSAGE = 'key "contact_document": a row of sources_document is still pointed at from enterprises_contact'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.contact_document_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT FROM sources_document p WHERE p.id = NEW.document_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_document', MESSAGE = 'key "contact_document": what a row of enterprises_contact points at is not in sources_document'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.contact_entered_by_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_contact c ON p.id = c.entered_by_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_entered_by', MESSAGE = 'key "contact_entered_by": a row of zones_user is still pointed at from enterprises_contact'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.contact_entered_by_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT entered_by_id FROM written WHERE entered_by_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN zones_user p ON p.id = c.entered_by_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_entered_by', MESSAGE = 'key "contact_entered_by": what a row of enterprises_contact points at is not in zones_user'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.contact_entered_by_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_contact c WHERE c.entered_by_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_entered_by', MESSAGE = 'key "contact_entered_by": a row of zones_user is still pointed at from enterprises_contact'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.contact_entered_by_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.entered_by_id IS NOT NULL AND NOT EXISTS (SELECT FROM zones_user p WHERE p.id = NEW.entered_by_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_contact', CONSTRAINT = 'contact_entered_by', MESSAGE = 'key "contact_entered_by": what a row of enterprises_contact points at is not in zones_user'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_document_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_enterprise c ON p.id = c.document_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_document', MESSAGE = 'key "enterprise_document": a row of sources_document is still pointed at from enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_document_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT document_id FROM written WHERE document_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN sources_document p ON p.id = c.document_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_document', MESSAGE = 'key "enterprise_document": what a row of enterprises_enterprise points at is not in sources_document'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_document_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_enterprise c WHERE c.document_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_document', MESSAGE = 'key "enterprise_document": a row of sources_document is still pointed at from enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_document_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT FROM sources_document p WHERE p.id = NEW.document_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_document', MESSAGE = 'key "enterprise_document": what a row of enterprises_enterprise points at is not in sources_document'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_entered_by_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_enterprise c ON p.id = c.entered_by_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_entered_by', MESSAGE = 'key "enterprise_entered_by": a row of zones_user is still pointed at from enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_entered_by_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT entered_by_id FROM written WHERE entered_by_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN zones_user p ON p.id = c.entered_by_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_entered_by', MESSAGE = 'key "enterprise_entered_by": what a row of enterprises_enterprise points at is not in zones_user'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_entered_by_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_enterprise c WHERE c.entered_by_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_entered_by', MESSAGE = 'key "enterprise_entered_by": a row of zones_user is still pointed at from enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_entered_by_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.entered_by_id IS NOT NULL AND NOT EXISTS (SELECT FROM zones_user p WHERE p.id = NEW.entered_by_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_entered_by', MESSAGE = 'key "enterprise_entered_by": what a row of enterprises_enterprise points at is not in zones_user'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_of_its_presence_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_enterprise c ON p.id = c.presence_id AND p.zone_id = c.zone_id AND p.organisation_id = c.organisation_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_of_its_presence', MESSAGE = 'key "enterprise_of_its_presence": a row of zones_presence is still pointed at from enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_of_its_presence_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT presence_id, zone_id, organisation_id FROM written WHERE presence_id IS NOT NULL AND zone_id IS NOT NULL AND organisation_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN zones_presence p ON p.id = c.presence_id AND p.zone_id = c.zone_id AND p.organisation_id = c.organisation_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_of_its_presence', MESSAGE = 'key "enterprise_of_its_presence": what a row of enterprises_enterprise points at is not in zones_presence'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_of_its_presence_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_enterprise c WHERE c.presence_id = OLD.id AND c.zone_id = OLD.zone_id AND c.organisation_id = OLD.organisation_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_of_its_presence', MESSAGE = 'key "enterprise_of_its_presence": a row of zones_presence is still pointed at from enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.enterprise_of_its_presence_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.presence_id IS NOT NULL AND NEW.zone_id IS NOT NULL AND NEW.organisation_id IS NOT NULL AND NOT EXISTS (SELECT FROM zones_presence p WHERE p.id = NEW.presence_id AND p.zone_id = NEW.zone_id AND p.organisation_id = NEW.organisation_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_enterprise', CONSTRAINT = 'enterprise_of_its_presence', MESSAGE = 'key "enterprise_of_its_presence": what a row of enterprises_enterprise points at is not in zones_presence'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_document_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_yearlyfacts c ON p.id = c.document_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_document', MESSAGE = 'key "facts_document": a row of sources_document is still pointed at from enterprises_yearlyfacts'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_document_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT document_id FROM written WHERE document_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN sources_document p ON p.id = c.document_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_document', MESSAGE = 'key "facts_document": what a row of enterprises_yearlyfacts points at is not in sources_document'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_document_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_yearlyfacts c WHERE c.document_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_document', MESSAGE = 'key "facts_document": a row of sources_document is still pointed at from enterprises_yearlyfacts'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_document_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT FROM sources_document p WHERE p.id = NEW.document_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_document', MESSAGE = 'key "facts_document": what a row of enterprises_yearlyfacts points at is not in sources_document'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_entered_by_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_yearlyfacts c ON p.id = c.entered_by_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_entered_by', MESSAGE = 'key "facts_entered_by": a row of zones_user is still pointed at from enterprises_yearlyfacts'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_entered_by_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT entered_by_id FROM written WHERE entered_by_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN zones_user p ON p.id = c.entered_by_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_entered_by', MESSAGE = 'key "facts_entered_by": what a row of enterprises_yearlyfacts points at is not in zones_user'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_entered_by_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_yearlyfacts c WHERE c.entered_by_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_entered_by', MESSAGE = 'key "facts_entered_by": a row of zones_user is still pointed at from enterprises_yearlyfacts'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_entered_by_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.entered_by_id IS NOT NULL AND NOT EXISTS (SELECT FROM zones_user p WHERE p.id = NEW.entered_by_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_entered_by', MESSAGE = 'key "facts_entered_by": what a row of enterprises_yearlyfacts points at is not in zones_user'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_of_their_enterprise_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN enterprises_yearlyfacts c ON p.presence_id = c.enterprise_id AND p.zone_id = c.zone_id AND p.organisation_id = c.organisation_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_of_their_enterprise', MESSAGE = 'key "facts_of_their_enterprise": a row of enterprises_enterprise is still pointed at from enterprises_yearlyfacts'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_of_their_enterprise_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT enterprise_id, zone_id, organisation_id FROM written WHERE enterprise_id IS NOT NULL AND zone_id IS NOT NULL AND organisation_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN enterprises_enterprise p ON p.presence_id = c.enterprise_id AND p.zone_id = c.zone_id AND p.organisation_id = c.organisation_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_of_their_enterprise', MESSAGE = 'key "facts_of_their_enterprise": what a row of enterprises_yearlyfacts points at is not in enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_of_their_enterprise_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM enterprises_yearlyfacts c WHERE c.enterprise_id = OLD.presence_id AND c.zone_id = OLD.zone_id AND c.organisation_id = OLD.organisation_id) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_of_their_enterprise', MESSAGE = 'key "facts_of_their_enterprise": a row of enterprises_enterprise is still pointed at from enterprises_yearlyfacts'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.facts_of_their_enterprise_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.enterprise_id IS NOT NULL AND NEW.zone_id IS NOT NULL AND NEW.organisation_id IS NOT NULL AND NOT EXISTS (SELECT FROM enterprises_enterprise p WHERE p.presence_id = NEW.enterprise_id AND p.zone_id = NEW.zone_id AND p.organisation_id = NEW.organisation_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'enterprises_yearlyfacts', CONSTRAINT = 'facts_of_their_enterprise', MESSAGE = 'key "facts_of_their_enterprise": what a row of enterprises_yearlyfacts points at is not in enterprises_enterprise'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.gaoxin_actor() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('gaoxin.actor', true), '')::bigint $$;

CREATE FUNCTION public.gaoxin_belonging(person bigint, on_day date, OUT zones bigint[], OUT organisations bigint[]) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
WITH RECURSIVE held AS (
    SELECT g.user_id, g.role, g.zone_id, g.organisation_id
      FROM zones_grant g
     WHERE coalesce(g.valid_from <= on_day, true) AND coalesce(g.valid_to >= on_day, true)
       AND (g.user_id = person OR g.user_id IN (SELECT giver_id FROM zones_delegation WHERE taker_id = person))
), own AS (
    SELECT role, zone_id, organisation_id FROM held WHERE user_id = person
    UNION
    SELECT h.role, h.zone_id, NULL
      FROM zones_delegation d
      JOIN held h ON h.user_id = d.giver_id AND h.zone_id = d.zone_id
     WHERE d.taker_id = person AND on_day BETWEEN d.valid_from AND d.valid_to
       AND h.role IN ('officer', 'head', 'steward', 'leader')
), reach AS (
    SELECT zone_id, role = 'viewer' AS below FROM own WHERE zone_id IS NOT NULL
    UNION
    SELECT z.id, r.below FROM reach r JOIN zones_zone z ON z.parent_id = r.zone_id WHERE r.below OR z.level = 'part'
), going_on AS (
    SELECT o.id, o.merged_into_id
      FROM own JOIN zones_organisation o ON o.id = own.organisation_id
    UNION
    SELECT o.id, o.merged_into_id FROM going_on g JOIN zones_organisation o ON o.id = g.merged_into_id
), merged AS (
    SELECT id FROM going_on
    UNION
    SELECT o.id FROM merged m JOIN zones_organisation o ON o.merged_into_id = m.id
)
SELECT coalesce((SELECT array_agg(DISTINCT zone_id) FROM reach), '{}'),
       coalesce((SELECT array_agg(id) FROM merged), '{}')
  FROM zones_user WHERE id = person AND is_active
UNION ALL
SELECT '{}', '{}' WHERE NOT EXISTS (SELECT 1 FROM zones_user WHERE id = person AND is_active)
$$;

CREATE FUNCTION public.gaoxin_everything() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('gaoxin.scope', true) = 'system', false) $$;

CREATE FUNCTION public.gaoxin_kept_from(months integer) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
    SELECT date_trunc('month', (now() AT TIME ZONE 'Asia/Shanghai') - make_interval(months => greatest(months, 6)))
        AT TIME ZONE 'Asia/Shanghai'
$$;

CREATE FUNCTION public.gaoxin_kept_long_enough() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM removed WHERE at >= gaoxin_kept_from(6)) THEN
        RAISE EXCEPTION 'accesses are kept for six months' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;

CREATE PROCEDURE public.gaoxin_lay_key(IN name text, IN child text, IN columns text[], IN parent text, IN keys text[])
    LANGUAGE plpgsql
    AS $_$
DECLARE
    head text := ' RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp'
        ' SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$ BEGIN IF ';
    listed text := (SELECT string_agg(format('%I', c), ', ') FROM unnest(columns) c);
    given text := (SELECT string_agg(format('%I IS NOT NULL', c), ' AND ') FROM unnest(columns) c);
    own text := (SELECT string_agg(format('%I', k), ', ') FROM unnest(keys) k);
    joined text := (SELECT string_agg(format('p.%I = c.%I', k, c), ' AND ') FROM unnest(columns, keys) t (c, k));
    of_new text := (SELECT string_agg(format('p.%I = NEW.%I', k, c), ' AND ') FROM unnest(columns, keys) t (c, k));
    of_old text := (SELECT string_agg(format('c.%I = OLD.%I', c, k), ' AND ') FROM unnest(columns, keys) t (c, k));
    there text := (SELECT string_agg(format('NEW.%I IS NOT NULL', c), ' AND ') FROM unnest(columns) c);
    child_moved text := (SELECT string_agg(format('OLD.%1$I IS DISTINCT FROM NEW.%1$I', c), ' OR ') FROM unnest(columns) c);
    parent_moved text := (SELECT string_agg(format('OLD.%1$I <> NEW.%1$I', k), ' OR ') FROM unnest(keys) k);
    missing text := format(' THEN RAISE foreign_key_violation USING TABLE = %L, CONSTRAINT = %L, MESSAGE = %L; END IF;'
        ' RETURN NULL; END $$', child, name, format('key "%s": what a row of %s points at is not in %s', name, child, parent));
    held text := format(' THEN RAISE foreign_key_violation USING TABLE = %L, CONSTRAINT = %L, MESSAGE = %L; END IF;'
        ' RETURN NULL; END $$', child, name, format('key "%s": a row of %s is still pointed at from %s', name, parent, child));
BEGIN
    EXECUTE format('CREATE FUNCTION %I()', name || '_in') || head || format(
        '(WITH c AS MATERIALIZED (SELECT DISTINCT %s FROM written WHERE %s),'
        ' found AS MATERIALIZED (SELECT FROM c JOIN %I p ON %s FOR KEY SHARE OF p)'
        ' SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found))', listed, given, parent, joined) || missing;
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS written'
        ' FOR EACH STATEMENT EXECUTE FUNCTION %1$I()', name || '_in', child);
    EXECUTE format('CREATE FUNCTION %I()', name || '_up') || head || format(
        '%s AND NOT EXISTS (SELECT FROM %I p WHERE %s FOR KEY SHARE)', there, parent, of_new) || missing;
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF %s ON %I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %1$I()',
        name || '_up', listed, child, child_moved);
    EXECUTE format('CREATE FUNCTION %I()', name || '_gone') || head || format(
        'EXISTS (SELECT FROM gone p JOIN %I c ON %s)', child, joined) || held;
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone'
        ' FOR EACH STATEMENT EXECUTE FUNCTION %1$I()', name || '_gone', parent);
    EXECUTE format('CREATE FUNCTION %I()', name || '_moved') || head || format(
        'EXISTS (SELECT FROM %I c WHERE %s)', child, of_old) || held;
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF %s ON %I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %1$I()',
        name || '_moved', own, parent, parent_moved);
END $_$;

CREATE PROCEDURE public.gaoxin_lift_key(IN name text)
    LANGUAGE plpgsql
    AS $$
DECLARE part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['_in', '_up', '_gone', '_moved'] LOOP
        EXECUTE format('DROP FUNCTION %I() CASCADE', name || part);
    END LOOP;
END $$;

CREATE FUNCTION public.gaoxin_log_access(person bigint, zone bigint, roles text, address inet, method text, route text, record text, status integer, duration integer, request uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    INSERT INTO web_access (at, person_id, zone, roles, address, method, route, record, status, duration, request)
        VALUES (now(), person, zone, roles, address, method, route, record, status, duration, request);
END $$;

CREATE FUNCTION public.gaoxin_not_merged_in_a_circle() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    step bigint := NEW.merged_into_id;
    steps int := 0;
BEGIN
    WHILE step IS NOT NULL LOOP
        IF step = NEW.id OR steps >= 20 THEN
            RAISE EXCEPTION 'organisation % would be merged in a circle', NEW.id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_not_merged_in_a_circle';
        END IF;
        SELECT merged_into_id INTO step FROM zones_organisation WHERE id = step;
        steps := steps + 1;
    END LOOP;
    RETURN NULL;
END $$;

CREATE FUNCTION public.gaoxin_only_added() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION public.gaoxin_organisations() RETURNS bigint[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(string_to_array(nullif(current_setting('gaoxin.organisations', true), ''), ',')::bigint[], '{}') $$;

CREATE FUNCTION public.gaoxin_prune_accesses(months integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    cutoff timestamptz := gaoxin_kept_from(months);
    since date := (SELECT max(before) AT TIME ZONE 'Asia/Shanghai' FROM web_pruning);
    gone bigint;
BEGIN
    WITH sealed AS (
        SELECT split_part(line, E'\t', 1)::bigint AS id
          FROM web_seal s
          JOIN web_sealedblock b ON b.seal_id = s.number AND b."table" = 'web_access',
               regexp_split_to_table(rtrim(b.manifest, E'\n'), E'\n') line
         WHERE s.day < (cutoff AT TIME ZONE 'Asia/Shanghai')::date AND coalesce(s.day >= since, true)
    )
    DELETE FROM web_access a USING sealed WHERE a.id = sealed.id;
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
        INSERT INTO web_pruning (before, made_at, entries) VALUES (cutoff, now(), gone);
    END IF;
    RETURN gone;
END $$;

CREATE FUNCTION public.gaoxin_search(routes jsonb, filters jsonb, most integer) RETURNS TABLE(presence bigint, route integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
DECLARE
    looked_at CONSTANT integer := 4000;
    in_zones bigint[] := gaoxin_zones();
    own bigint[] := gaoxin_organisations();
    found bigint[] := '{}';
    fresh bigint[];
    way jsonb;
    pieces bigint[];
    like_names text[];
    like_sounds text[];
    like_address text[];
    tiers integer[];
    settled boolean := false;
BEGIN
    IF gaoxin_everything() THEN
        SELECT coalesce(array_agg(id), '{}') INTO in_zones FROM zones_zone;
        own := '{}';
    END IF;
    FOR number IN 0 .. jsonb_array_length(routes) - 1 LOOP
        EXIT WHEN cardinality(found) >= most;
        way := routes -> number;
        CONTINUE WHEN (way ->> 'enough')::integer BETWEEN 1 AND cardinality(found);
        CONTINUE WHEN settled AND (way ->> 'guesses')::boolean;
        pieces := ARRAY(SELECT jsonb_array_elements_text(way -> 'pieces')::bigint);
        like_names := ARRAY(SELECT jsonb_array_elements_text(way -> 'names'));
        like_sounds := ARRAY(SELECT jsonb_array_elements_text(way -> 'sounds'));
        like_address := ARRAY(SELECT jsonb_array_elements_text(way -> 'address'));
        -- What is far-fetched finds few, so all sizes are looked at together.
        FOREACH tiers SLICE 1 IN ARRAY CASE WHEN (way ->> 'enough')::integer > 0
                                            THEN ARRAY[[0, 1, 2, 3]] ELSE ARRAY[[0], [1], [2], [3]] END
        LOOP
            EXIT WHEN cardinality(pieces) = 0 OR cardinality(in_zones) = 0 OR cardinality(found) >= most;
            fresh := ARRAY(
                SELECT s.presence_id
                  FROM unnest(in_zones) AS zone,
                       unnest(tiers) AS size,
                       jsonb_array_elements(filters) AS alternative,
                       LATERAL (
                           SELECT s.*
                             FROM enterprises_searchentry s
                            WHERE s.keys @> gaoxin_search_keys(
                                      pieces || ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), zone, size
                                  )
                              AND s.zone_id + 0 = zone
                            LIMIT looked_at
                       ) AS s
                 WHERE s.names LIKE ALL (like_names)
                   AND s.sounds LIKE ALL (like_sounds)
                   AND s.address LIKE ALL (like_address)
                   AND CASE WHEN way ? 'spelt' THEN s.names ~ (way ->> 'spelt') ELSE true END
                   AND CASE WHEN way ? 'heard' THEN s.sounds ~ (way ->> 'heard') ELSE true END
                   AND s.presence_id <> ALL (found)
                 GROUP BY s.presence_id
                 ORDER BY max(s.weight) DESC, s.presence_id
                 LIMIT most - cardinality(found)
            );
            found := found || fresh;
            RETURN QUERY SELECT unnest(fresh), number;
        END LOOP;
        IF way ? 'head' OR way ? 'tail' THEN
            fresh := ARRAY(
                SELECT entry.id
                  FROM unnest(in_zones) AS zone,
                       jsonb_array_elements(filters) AS alternative,
                       LATERAL (
                           SELECT s.presence_id AS id
                             FROM enterprises_searchentry s
                            WHERE way ? 'head' AND s.zone_id = zone
                              AND s.code >= (way ->> 'head') COLLATE "C"
                              AND s.code < ((way ->> 'head') || '~') COLLATE "C"
                              AND s.keys @> coalesce(gaoxin_search_keys(
                                      ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), zone, s.tier
                                  ), '{}')
                              AND s.presence_id <> ALL (found)
                            UNION ALL
                           SELECT s.presence_id
                             FROM enterprises_searchentry s
                            WHERE way ? 'tail' AND s.zone_id = zone
                              AND reverse(s.code) >= reverse(way ->> 'tail') COLLATE "C"
                              AND reverse(s.code) < (reverse(way ->> 'tail') || '~') COLLATE "C"
                              AND s.keys @> coalesce(gaoxin_search_keys(
                                      ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), zone, s.tier
                                  ), '{}')
                              AND s.presence_id <> ALL (found)
                            LIMIT looked_at
                       ) AS entry
                 GROUP BY entry.id
                 ORDER BY entry.id
                 LIMIT greatest(most - cardinality(found), 0)
            );
            found := found || fresh;
            RETURN QUERY SELECT unnest(fresh), number;
        END IF;
        -- The few records of the caller's own organisations in other zones are compared one by one.
        IF own <> '{}' THEN
            fresh := ARRAY(
                SELECT s.presence_id
                  FROM enterprises_searchentry s
                 WHERE s.organisation_id = ANY (own)
                   AND NOT s.zone_id = ANY (in_zones)
                   AND s.keys @> coalesce(gaoxin_search_keys(pieces, s.zone_id, s.tier), '{}')
                   AND EXISTS (
                       SELECT FROM jsonb_array_elements(filters) AS alternative
                        WHERE s.keys @> coalesce(gaoxin_search_keys(
                                  ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), s.zone_id, s.tier
                              ), '{}')
                   )
                   AND s.names LIKE ALL (like_names)
                   AND s.sounds LIKE ALL (like_sounds)
                   AND s.address LIKE ALL (like_address)
                   AND CASE WHEN way ? 'spelt' THEN s.names ~ (way ->> 'spelt') ELSE true END
                   AND CASE WHEN way ? 'heard' THEN s.sounds ~ (way ->> 'heard') ELSE true END
                   AND CASE WHEN way ? 'head' THEN starts_with(s.code, way ->> 'head') ELSE true END
                   AND CASE WHEN way ? 'tail' THEN starts_with(reverse(s.code), reverse(way ->> 'tail')) ELSE true END
                   AND s.presence_id <> ALL (found)
                 ORDER BY s.weight DESC, s.presence_id
                 LIMIT greatest(most - cardinality(found), 0)
            );
            found := found || fresh;
            RETURN QUERY SELECT unnest(fresh), number;
        END IF;
        settled := settled OR ((way ->> 'settles')::boolean AND cardinality(found) > 0);
    END LOOP;
END
$$;

CREATE FUNCTION public.gaoxin_search_keys(pieces bigint[], zone bigint, tier integer) RETURNS integer[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
SELECT array_agg((((piece + zone * 2654435761 + tier::bigint * 1640531527) & 4294967295) - 2147483648)::integer)
  FROM unnest(pieces) piece
$$;

CREATE FUNCTION public.gaoxin_search_settle() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RETURN gin_clean_pending_list('search_keys'::regclass);
END
$$;

CREATE FUNCTION public.gaoxin_zones() RETURNS bigint[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(string_to_array(nullif(current_setting('gaoxin.zones', true), ''), ',')::bigint[], '{}') $$;

CREATE FUNCTION public.pgtrigger_append_only_038a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_0608f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_088f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_0bd4b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_0ed47() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_189cd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_18b3e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_20247() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_21750() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_22ea1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_2ebc9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_320b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_36413() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_36a94() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_3729a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_428e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_4b4a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_4d8e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_5199d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_5625b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_563a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_5ca5c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_5cab9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_5d4ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_5d9e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_64c03() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_66266() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_67e4f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_72cbc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_72cf8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_73ea0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_76183() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_7b1e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_7be21() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_7eba4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_803b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_8423d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_8428e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_862e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_8b7c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_8cf18() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_9c2e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_a5634() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_a9749() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_ad7ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_b47f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_b9606() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_bcd0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_c063a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_c5ca3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_c62fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_cfb4b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_d1072() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_d829a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_db5cd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_e0f1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_e4925() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f03b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f24c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f5017() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f5c60() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f7560() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f7b85() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_fdedc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_00d7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_openversionevent" ("card", "changes", "columns", "decided_at", "decided_by_id", "id", "note", "number", "open_set_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "protection", "reason", "rows", "sha256", "source_id", "state", "zone_id") SELECT old_values."card", old_values."changes", old_values."columns", old_values."decided_at", old_values."decided_by_id", old_values."id", old_values."note", old_values."number", old_values."open_set_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."proposed_at", old_values."proposed_by_id", old_values."protection", old_values."reason", old_values."rows", old_values."sha256", old_values."source_id", old_values."state", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_084ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_organisationevent" ("credit_code", "english_name", "id", "kind", "legal_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional_key", "short_name", "synthetic") SELECT old_values."credit_code", old_values."english_name", old_values."id", old_values."kind", old_values."legal_name", old_values."merged_into_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."provisional_key", old_values."short_name", old_values."synthetic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_0ea8e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_presenceevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", "zone_id") SELECT old_values."id", old_values."organisation_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."since", old_values."until", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_16023() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datasetevent" ("code", "contact", "created_at", "created_by_id", "department_id", "description", "id", "keywords", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "publisher", "refresh", "refresh_due", "renewed_on", "row_meaning", "spatial", "synthetic", "temporal_from", "temporal_to", "theme", "title", "zone_id") SELECT old_values."code", old_values."contact", old_values."created_at", old_values."created_by_id", old_values."department_id", old_values."description", old_values."id", old_values."keywords", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."provider", old_values."publisher", old_values."refresh", old_values."refresh_due", old_values."renewed_on", old_values."row_meaning", old_values."spatial", old_values."synthetic", old_values."temporal_from", old_values."temporal_to", old_values."theme", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_16d48() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_stagereportevent" ("entered_at", "entered_by_id", "evidence_id", "id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "stage") SELECT old_values."entered_at", old_values."entered_by_id", old_values."evidence_id", old_values."id", old_values."note", old_values."on", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."project_id", old_values."stage" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_19f14() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_rowevent" ("current", "decided_at", "decided_by_id", "end", "id", "kind", "merged_into_id", "original", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "revision", "start", "state", "title") SELECT old_values."current", old_values."decided_at", old_values."decided_by_id", old_values."end", old_values."id", old_values."kind", old_values."merged_into_id", old_values."original", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."position", old_values."revision", old_values."start", old_values."state", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1b82e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_suspectedpairevent" ("batch", "certain", "changed_at", "decided_by_id", "found", "found_at", "id", "merger_id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probability", "state", "synthetic", "why", "zone_id") SELECT old_values."batch", old_values."certain", old_values."changed_at", old_values."decided_by_id", old_values."found", old_values."found_at", old_values."id", old_values."merger_id", old_values."one_id", old_values."other_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."probability", old_values."state", old_values."synthetic", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1cc43() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_organisationnameevent" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT old_values."id", old_values."kind", old_values."name", old_values."organisation_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid_from", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1d16e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_changeevent" ("approval_number", "changed_at", "changed_by_id", "field", "id", "kind", "new", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "record", "title", "version_id") SELECT old_values."approval_number", old_values."changed_at", old_values."changed_by_id", old_values."field", old_values."id", old_values."kind", old_values."new", old_values."old", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."reason", old_values."record", old_values."title", old_values."version_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1f9cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_dataversionevent" ("as_of", "changes", "columns", "created_at", "created_by_id", "dataset_id", "document_id", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "rows", "sha256") SELECT old_values."as_of", old_values."changes", old_values."columns", old_values."created_at", old_values."created_by_id", old_values."dataset_id", old_values."document_id", old_values."id", old_values."note", old_values."number", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."quality", old_values."rows", old_values."sha256" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_21739() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_factexceptionevent" ("column", "document_id", "entered_at", "facts_id", "id", "line", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_note", "state") SELECT old_values."column", old_values."document_id", old_values."entered_at", old_values."facts_id", old_values."id", old_values."line", old_values."note", old_values."origin", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."source_note", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_244b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_zoneevent" ("code", "english_name", "id", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic") SELECT old_values."code", old_values."english_name", old_values."id", old_values."level", old_values."name", old_values."parent_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."synthetic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_259a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_savedmappingevent" ("fingerprint", "id", "labels", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "zone_id") SELECT old_values."fingerprint", old_values."id", old_values."labels", old_values."mapping", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."saved_at", old_values."saved_by_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_27300() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_invitationevent" ("expires_at", "id", "made_at", "made_by_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "revoked_at", "role", "token_hash", "used_at", "used_by_id", "zone_id") SELECT old_values."expires_at", old_values."id", old_values."made_at", old_values."made_by_id", old_values."organisation_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."post", old_values."revoked_at", old_values."role", old_values."token_hash", old_values."used_at", old_values."used_by_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_2ccb9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_opensetevent" ("code", "created_at", "created_by_id", "dataset_id", "id", "kind", "licence", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipe", "title", "zone_id") SELECT old_values."code", old_values."created_at", old_values."created_by_id", old_values."dataset_id", old_values."id", old_values."kind", old_values."licence", old_values."opened_at", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."recipe", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_2d8b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_contactevent" ("document_id", "email", "entered_at", "entered_by_id", "enterprise_id", "id", "line", "note", "office", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "revision", "role", "source_note", "synthetic", "zone_id") SELECT old_values."document_id", old_values."email", old_values."entered_at", old_values."entered_by_id", old_values."enterprise_id", old_values."id", old_values."line", old_values."note", old_values."office", old_values."organisation_id", old_values."origin", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."phone", old_values."revision", old_values."role", old_values."source_note", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_3490d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_taskevent" ("deadline_text", "due", "headings", "id", "lead_id", "number", "other_units", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "row_id", "synthetic", "text", "title") SELECT old_values."deadline_text", old_values."due", old_values."headings", old_values."id", old_values."lead_id", old_values."number", old_values."other_units", old_values."passage_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."position", old_values."row_id", old_values."synthetic", old_values."text", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_385e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_answerevent" ("answered_at", "answered_by_id", "department_id", "id", "kind", "outcome", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_id", "reason", "round", "row_id", "settled_at", "settled_by_id") SELECT old_values."answered_at", old_values."answered_by_id", old_values."department_id", old_values."id", old_values."kind", old_values."outcome", old_values."outcome_reason", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."proposed_id", old_values."reason", old_values."round", old_values."row_id", old_values."settled_at", old_values."settled_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_3e165() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_planevent" ("answers_due", "answers_due_provisional", "circulated_at", "created_at", "created_by_id", "document_id", "first_year", "id", "job_id", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "returned_by_id", "returned_reason", "revision", "round", "state", "submitted_by_id", "synthetic", "zone_id") SELECT old_values."answers_due", old_values."answers_due_provisional", old_values."circulated_at", old_values."created_at", old_values."created_by_id", old_values."document_id", old_values."first_year", old_values."id", old_values."job_id", old_values."last_year", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."problem", old_values."returned_by_id", old_values."returned_reason", old_values."revision", old_values."round", old_values."state", old_values."submitted_by_id", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_40e0d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datagrantevent" ("dataset_id", "end_reason", "ended_at", "ended_by_id", "fields", "granted_at", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "request_id", "to_department_id", "to_zone_id", "valid_from", "valid_to", "zone_id") SELECT old_values."dataset_id", old_values."end_reason", old_values."ended_at", old_values."ended_by_id", old_values."fields", old_values."granted_at", old_values."granted_by_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."purpose", old_values."request_id", old_values."to_department_id", old_values."to_zone_id", old_values."valid_from", old_values."valid_to", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_4160e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_goalevent" ("cumulative", "id", "operator", "part", "passage_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "target_id", "text", "upper", "value", "year") SELECT old_values."cumulative", old_values."id", old_values."operator", old_values."part", old_values."passage_id", old_values."period", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."target_id", old_values."text", old_values."upper", old_values."value", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_4c70b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_attachmentevent" ("added_at", "added_by_id", "case_id", "field", "file_name", "id", "internal", "media_type", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "sha256", "size", "step_id", "zone_id") SELECT old_values."added_at", old_values."added_by_id", old_values."case_id", old_values."field", old_values."file_name", old_values."id", old_values."internal", old_values."media_type", old_values."message_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."removed_at", old_values."sha256", old_values."size", old_values."step_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_5203d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_delegationevent" ("giver_id", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taker_id", "valid_from", "valid_to", "zone_id") SELECT old_values."giver_id", old_values."id", old_values."made_by_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."taker_id", old_values."valid_from", old_values."valid_to", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_53aa1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_partevent" ("case_id", "department_id", "deputy_id", "deputy_until", "due", "finished_at", "id", "number", "opened_at", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "step_id", "urged", "zone_id") SELECT old_values."case_id", old_values."department_id", old_values."deputy_id", old_values."deputy_until", old_values."due", old_values."finished_at", old_values."id", old_values."number", old_values."opened_at", old_values."organisation_id", old_values."person_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."state", old_values."step_id", old_values."urged", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_568a6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_escalationevent" ("at", "case_id", "due", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "stage") SELECT old_values."at", old_values."case_id", old_values."due", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."rung", old_values."stage" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_589ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_clockevent" ("basis", "case_id", "due", "happened", "id", "met_at", "next_alarm", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional", "rung", "stage", "state", "step_id") SELECT old_values."basis", old_values."case_id", old_values."due", old_values."happened", old_values."id", old_values."met_at", old_values."next_alarm", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."provisional", old_values."rung", old_values."stage", old_values."state", old_values."step_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_5e16a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_progressnoteevent" ("department_id", "entered_at", "entered_by_id", "evidence_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "task_id", "text") SELECT old_values."department_id", old_values."entered_at", old_values."entered_by_id", old_values."evidence_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."task_id", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_600df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_timingevent" ("case_id", "happened", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."case_id", old_values."happened", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."case_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6094b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_paperevent" ("attachment_id", "case_id", "days", "due", "id", "name", "need", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "received_at", "received_by_id", "state") SELECT old_values."attachment_id", old_values."case_id", old_values."days", old_values."due", old_values."id", old_values."name", old_values."need", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."position", old_values."received_at", old_values."received_by_id", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6346e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_mergerevent" ("batch", "found", "gone_id", "hidden", "id", "into_id", "merged_at", "merged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probability", "synthetic", "undone_at", "undone_by_id", "undone_why", "why", "zone_id") SELECT old_values."batch", old_values."found", old_values."gone_id", old_values."hidden", old_values."id", old_values."into_id", old_values."merged_at", old_values."merged_by_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."probability", old_values."synthetic", old_values."undone_at", old_values."undone_by_id", old_values."undone_why", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_640f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_messageevent" ("case_id", "id", "internal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "said_by_id", "text", "zone_id") SELECT old_values."case_id", old_values."id", old_values."internal", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."said_at", old_values."said_by_id", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_64ea3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_signinlockevent" ("failures", "id", "key", "lift_reason", "lifted_at", "lifted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "since", "until", "user_id") SELECT old_values."failures", old_values."id", old_values."key", old_values."lift_reason", old_values."lifted_at", old_values."lifted_by_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."scope", old_values."since", old_values."until", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_66566() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_premisesevent" ("id", "kind", "name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "zone_id") SELECT old_values."id", old_values."kind", old_values."name", old_values."operator_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_68e5d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_identityproviderevent" ("active", "client_id", "code_claim", "id", "issuer", "key", "kind", "name", "name_claim", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scopes", "secret", "zone_id") SELECT old_values."active", old_values."client_id", old_values."code_claim", old_values."id", old_values."issuer", old_values."key", old_values."kind", old_values."name", old_values."name_claim", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."scopes", old_values."secret", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_69f9a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_mattercaseevent" ("accepted_at", "asked_at", "asked_for", "case_id", "decided_at", "granted", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "platform_accepted", "platform_status", "platform_told_at", "promise", "promise_checked_at", "promise_due", "promise_note", "promised_days", "reason", "stage", "statutory_days", "statutory_due", "zone_id") SELECT old_values."accepted_at", old_values."asked_at", old_values."asked_for", old_values."case_id", old_values."decided_at", old_values."granted", old_values."key", _pgh_attached_context.value, NOW(), 'delete', old_values."case_id", old_values."platform_accepted", old_values."platform_status", old_values."platform_told_at", old_values."promise", old_values."promise_checked_at", old_values."promise_due", old_values."promise_note", old_values."promised_days", old_values."reason", old_values."stage", old_values."statutory_days", old_values."statutory_due", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6dda5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_yearlyfactsevent" ("achievements", "average_staff", "bachelors", "colleges", "designs", "document_id", "electricity", "energy", "entered_at", "entered_by_id", "enterprise_id", "equity_raised", "exports", "fixed_investment", "floor_area", "high_tech_revenue", "id", "imports", "industrial_output", "invention_applications", "invention_grants", "invention_patents", "land", "layout_designs", "liabilities", "line", "main_revenue", "market_share", "net_assets", "net_profit", "new_product_revenue", "operating_cost", "organisation_id", "origin", "payroll", "pct_applications", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plant_varieties", "pollutant_equivalent", "rd_domestic", "rd_expenditure", "rd_expense", "rd_full_time", "rd_staff", "revenue", "revision", "software_copyrights", "source_note", "staff", "standards", "state", "synthetic", "tax_paid", "tax_relief", "technical_staff", "technology_contracts", "total_assets", "total_cost", "total_income", "total_profit", "trademarks", "utility_models", "value_added", "water", "year", "zone_id") SELECT old_values."achievements", old_values."average_staff", old_values."bachelors", old_values."colleges", old_values."designs", old_values."document_id", old_values."electricity", old_values."energy", old_values."entered_at", old_values."entered_by_id", old_values."enterprise_id", old_values."equity_raised", old_values."exports", old_values."fixed_investment", old_values."floor_area", old_values."high_tech_revenue", old_values."id", old_values."imports", old_values."industrial_output", old_values."invention_applications", old_values."invention_grants", old_values."invention_patents", old_values."land", old_values."layout_designs", old_values."liabilities", old_values."line", old_values."main_revenue", old_values."market_share", old_values."net_assets", old_values."net_profit", old_values."new_product_revenue", old_values."operating_cost", old_values."organisation_id", old_values."origin", old_values."payroll", old_values."pct_applications", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plant_varieties", old_values."pollutant_equivalent", old_values."rd_domestic", old_values."rd_expenditure", old_values."rd_expense", old_values."rd_full_time", old_values."rd_staff", old_values."revenue", old_values."revision", old_values."software_copyrights", old_values."source_note", old_values."staff", old_values."standards", old_values."state", old_values."synthetic", old_values."tax_paid", old_values."tax_relief", old_values."technical_staff", old_values."technology_contracts", old_values."total_assets", old_values."total_cost", old_values."total_income", old_values."total_profit", old_values."trademarks", old_values."utility_models", old_values."value_added", old_values."water", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_780a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_grantevent" ("department_id", "granted_by_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role", "user_id", "valid_from", "valid_to", "zone_id") SELECT old_values."department_id", old_values."granted_by_id", old_values."id", old_values."organisation_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."role", old_values."user_id", old_values."valid_from", old_values."valid_to", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_83803() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_signinpolicyevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registration", "second_factor", "zone_id") SELECT _pgh_attached_context.value, NOW(), 'delete', old_values."zone_id", old_values."registration", old_values."second_factor", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_83c90() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_documentevent" ("file_name", "format", "id", "issued_on", "issuer", "number", "origin", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "synthetic", "text", "title", "uploaded_at", "uploaded_by_id", "zone_id") SELECT old_values."file_name", old_values."format", old_values."id", old_values."issued_on", old_values."issuer", old_values."number", old_values."origin", old_values."pages", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."sha256", old_values."size", old_values."synthetic", old_values."text", old_values."title", old_values."uploaded_at", old_values."uploaded_by_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_88566() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_extensionevent" ("asked_at", "asked_by_id", "case_id", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "state", "why") SELECT old_values."asked_at", old_values."asked_by_id", old_values."case_id", old_values."decided_at", old_values."decided_by_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."stage", old_values."state", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_8d49e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseevent" ("address", "channel", "closed_at", "code", "department_id", "due", "due_provisional", "external_number", "external_system", "filed_at", "filed_by_id", "id", "kind", "latitude", "longitude", "merged_into_id", "number", "organisation_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "rung", "state", "synthetic", "title", "topic", "urgency", "zone_id") SELECT old_values."address", old_values."channel", old_values."closed_at", old_values."code", old_values."department_id", old_values."due", old_values."due_provisional", old_values."external_number", old_values."external_system", old_values."filed_at", old_values."filed_by_id", old_values."id", old_values."kind", old_values."latitude", old_values."longitude", old_values."merged_into_id", old_values."number", old_values."organisation_id", old_values."outcome", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."revision", old_values."rung", old_values."state", old_values."synthetic", old_values."title", old_values."topic", old_values."urgency", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_90626() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_departmentevent" ("aliases", "duties", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_to", "zone_id") SELECT old_values."aliases", old_values."duties", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."position", old_values."valid_from", old_values."valid_to", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_96a64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_ratingevent" ("answer", "answer_due", "answered_at", "bad", "call_due", "call_note", "called_at", "case_id", "channel", "id", "level", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "text", "zone_id") SELECT old_values."answer", old_values."answer_due", old_values."answered_at", old_values."bad", old_values."call_due", old_values."call_note", old_values."called_at", old_values."case_id", old_values."channel", old_values."id", old_values."level", old_values."occasion", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."rated_at", old_values."rated_by_id", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_99dd1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caselinkevent" ("case_id", "id", "made_at", "made_by_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "record_id", "relation", "title") SELECT old_values."case_id", old_values."id", old_values."made_at", old_values."made_by_id", old_values."other_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."record", old_values."record_id", old_values."relation", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9a89d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_findingevent" ("decided_at", "decided_by_id", "decision", "holds", "id", "indicator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "reading", "reason", "revision", "severity", "state", "type") SELECT old_values."decided_at", old_values."decided_by_id", old_values."decision", old_values."holds", old_values."id", old_values."indicator", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."position", old_values."reading", old_values."reason", old_values."revision", old_values."severity", old_values."state", old_values."type" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9d1c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_proposalevent" ("after", "before", "decided_at", "decided_by_id", "decision", "enterprise_id", "evidence_id", "field", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "subject", "submitted_at", "submitted_by_id", "synthetic", "year", "zone_id") SELECT old_values."after", old_values."before", old_values."decided_at", old_values."decided_by_id", old_values."decision", old_values."enterprise_id", old_values."evidence_id", old_values."field", old_values."id", old_values."organisation_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."state", old_values."subject", old_values."submitted_at", old_values."submitted_by_id", old_values."synthetic", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a0c8c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_certificateevent" ("attachment_id", "body", "case_id", "code", "department_id", "granted", "holder_id", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_why", "sha256", "title", "zone_id") SELECT old_values."attachment_id", old_values."body", old_values."case_id", old_values."code", old_values."department_id", old_values."granted", old_values."holder_id", old_values."id", old_values."issued_at", old_values."issued_by_id", old_values."number", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."revoked_at", old_values."revoked_why", old_values."sha256", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a6828() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_onetimelinkevent" ("expires_at", "id", "made_at", "made_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "token_hash", "used_at") SELECT old_values."expires_at", old_values."id", old_values."made_at", old_values."made_by_id", old_values."person_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."revoked_at", old_values."token_hash", old_values."used_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a754a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_targetevent" ("attribute", "base_passage_id", "base_value", "base_year", "category", "direction", "id", "lead_id", "measure", "name", "other_units", "parent", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "row_id", "scope", "unit") SELECT old_values."attribute", old_values."base_passage_id", old_values."base_value", old_values."base_year", old_values."category", old_values."direction", old_values."id", old_values."lead_id", old_values."measure", old_values."name", old_values."other_units", old_values."parent", old_values."passage_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."position", old_values."row_id", old_values."scope", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a76b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_measuredevent" ("document_id", "entered_at", "entered_by_id", "id", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_growth", "scope", "source", "status", "supersedes_id", "synthetic", "target_id", "value", "year") SELECT old_values."document_id", old_values."entered_at", old_values."entered_by_id", old_values."id", old_values."note", old_values."period", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."published_growth", old_values."scope", old_values."source", old_values."status", old_values."supersedes_id", old_values."synthetic", old_values."target_id", old_values."value", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a9f57() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datafieldevent" ("dataset_id", "definition", "id", "kind", "label", "name", "nonnegative", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sensitivity", "unit") SELECT old_values."dataset_id", old_values."definition", old_values."id", old_values."kind", old_values."label", old_values."name", old_values."nonnegative", old_values."part", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."position", old_values."sensitivity", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_bba0d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_versionevent" ("approval", "approved_by_id", "contents", "id", "issued_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "sheet_id", "word_id") SELECT old_values."approval", old_values."approved_by_id", old_values."contents", old_values."id", old_values."issued_at", old_values."number", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."reason", old_values."sheet_id", old_values."word_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_bbbc8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_partyevent" ("case_id", "id", "note", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT old_values."case_id", old_values."id", old_values."note", old_values."organisation_id", old_values."person_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."role" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_be19c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datarequestevent" ("asked_at", "asked_by_id", "basis", "dataset_id", "decided_at", "decided_by_id", "due", "fields", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "state", "to_department_id", "to_zone_id", "until", "zone_id") SELECT old_values."asked_at", old_values."asked_by_id", old_values."basis", old_values."dataset_id", old_values."decided_at", old_values."decided_by_id", old_values."due", old_values."fields", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."purpose", old_values."reason", old_values."state", old_values."to_department_id", old_values."to_zone_id", old_values."until", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c1ebe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_stepevent" ("answers", "case_id", "element", "finished_at", "form", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "signing", "state", "task") SELECT old_values."answers", old_values."case_id", old_values."element", old_values."finished_at", old_values."form", old_values."id", old_values."name", old_values."opened_at", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."role", old_values."signing", old_values."state", old_values."task" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_cdc54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_registrationevent" ("applicant_id", "asked_at", "contact", "credit_code", "decided_at", "decided_by_id", "id", "legal_name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "reason", "state", "vouched_by", "zone_id") SELECT old_values."applicant_id", old_values."asked_at", old_values."contact", old_values."credit_code", old_values."decided_at", old_values."decided_by_id", old_values."id", old_values."legal_name", old_values."organisation_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."post", old_values."reason", old_values."state", old_values."vouched_by", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_dc699() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_enterpriseevent" ("address", "business", "division", "document_id", "entered_at", "entered_by_id", "founded_on", "industry", "industry_confidence", "industry_state", "latest_revenue", "latest_staff", "latest_year", "latitude", "line", "longitude", "merged", "organisation_id", "origin", "parent_id", "parent_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises_id", "presence_id", "products", "published", "registered_capital", "revision", "size", "size_year", "source_note", "status", "synthetic", "zone_id") SELECT old_values."address", old_values."business", old_values."division", old_values."document_id", old_values."entered_at", old_values."entered_by_id", old_values."founded_on", old_values."industry", old_values."industry_confidence", old_values."industry_state", old_values."latest_revenue", old_values."latest_staff", old_values."latest_year", old_values."latitude", old_values."line", old_values."longitude", old_values."merged", old_values."organisation_id", old_values."origin", old_values."parent_id", old_values."parent_share", _pgh_attached_context.value, NOW(), 'delete', old_values."presence_id", old_values."premises_id", old_values."presence_id", old_values."products", old_values."published", old_values."registered_capital", old_values."revision", old_values."size", old_values."size_year", old_values."source_note", old_values."status", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_e3f45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_rowunitevent" ("department_id", "id", "name", "origin", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "row_id") SELECT old_values."department_id", old_values."id", old_values."name", old_values."origin", old_values."part", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."row_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_e5747() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_passwordrequestevent" ("asked_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "settled_by_id") SELECT old_values."asked_at", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."settled_at", old_values."settled_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ede46() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_qualityfindingevent" ("accepted_by_id", "changed_at", "code", "department_id", "enterprise_id", "fixer", "found_at", "gravity", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recurrences", "sent_at", "sent_by_id", "state", "synthetic", "year", "zone_id") SELECT old_values."accepted_by_id", old_values."changed_at", old_values."code", old_values."department_id", old_values."enterprise_id", old_values."fixer", old_values."found_at", old_values."gravity", old_values."id", old_values."organisation_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."recurrences", old_values."sent_at", old_values."sent_by_id", old_values."state", old_values."synthetic", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ee822() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_contentevent" ("answers", "aside", "case_id", "form", "form_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sources") SELECT old_values."answers", old_values."aside", old_values."case_id", old_values."form", old_values."form_version", _pgh_attached_context.value, NOW(), 'delete', old_values."case_id", old_values."sources" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f6106() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_processversionevent" ("id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "text", "version", "zone_id") SELECT old_values."id", old_values."key", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."published_at", old_values."published_by_id", old_values."text", old_values."version", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f793c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_projectevent" ("areas", "box", "builders", "category", "content", "end_year", "id", "investment", "lead_id", "name", "other_units", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "revision", "row_id", "stage", "stage_since", "start_year") SELECT old_values."areas", old_values."box", old_values."builders", old_values."category", old_values."content", old_values."end_year", old_values."id", old_values."investment", old_values."lead_id", old_values."name", old_values."other_units", old_values."passage_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."position", old_values."revision", old_values."row_id", old_values."stage", old_values."stage_since", old_values."start_year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f81a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_importevent" ("accepted", "batch_size", "counts", "created_at", "created_by_id", "document_id", "fact_state", "fingerprint", "id", "job_id", "labels", "last_line", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "remembered", "revision", "sheet", "state", "synthetic", "written_at", "zone_id") SELECT old_values."accepted", old_values."batch_size", old_values."counts", old_values."created_at", old_values."created_by_id", old_values."document_id", old_values."fact_state", old_values."fingerprint", old_values."id", old_values."job_id", old_values."labels", old_values."last_line", old_values."mapping", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."questions", old_values."remembered", old_values."revision", old_values."sheet", old_values."state", old_values."synthetic", old_values."written_at", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_01fd5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_progressnoteevent" ("department_id", "entered_at", "entered_by_id", "evidence_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "task_id", "text") SELECT new_values."department_id", new_values."entered_at", new_values."entered_by_id", new_values."evidence_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."task_id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_079c7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_enterpriseevent" ("address", "business", "division", "document_id", "entered_at", "entered_by_id", "founded_on", "industry", "industry_confidence", "industry_state", "latest_revenue", "latest_staff", "latest_year", "latitude", "line", "longitude", "merged", "organisation_id", "origin", "parent_id", "parent_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises_id", "presence_id", "products", "published", "registered_capital", "revision", "size", "size_year", "source_note", "status", "synthetic", "zone_id") SELECT new_values."address", new_values."business", new_values."division", new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."founded_on", new_values."industry", new_values."industry_confidence", new_values."industry_state", new_values."latest_revenue", new_values."latest_staff", new_values."latest_year", new_values."latitude", new_values."line", new_values."longitude", new_values."merged", new_values."organisation_id", new_values."origin", new_values."parent_id", new_values."parent_share", _pgh_attached_context.value, NOW(), 'insert', new_values."presence_id", new_values."premises_id", new_values."presence_id", new_values."products", new_values."published", new_values."registered_capital", new_values."revision", new_values."size", new_values."size_year", new_values."source_note", new_values."status", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_07f00() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_dataversionevent" ("as_of", "changes", "columns", "created_at", "created_by_id", "dataset_id", "document_id", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "rows", "sha256") SELECT new_values."as_of", new_values."changes", new_values."columns", new_values."created_at", new_values."created_by_id", new_values."dataset_id", new_values."document_id", new_values."id", new_values."note", new_values."number", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."quality", new_values."rows", new_values."sha256" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_0b483() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseevent" ("address", "channel", "closed_at", "code", "department_id", "due", "due_provisional", "external_number", "external_system", "filed_at", "filed_by_id", "id", "kind", "latitude", "longitude", "merged_into_id", "number", "organisation_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "rung", "state", "synthetic", "title", "topic", "urgency", "zone_id") SELECT new_values."address", new_values."channel", new_values."closed_at", new_values."code", new_values."department_id", new_values."due", new_values."due_provisional", new_values."external_number", new_values."external_system", new_values."filed_at", new_values."filed_by_id", new_values."id", new_values."kind", new_values."latitude", new_values."longitude", new_values."merged_into_id", new_values."number", new_values."organisation_id", new_values."outcome", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."revision", new_values."rung", new_values."state", new_values."synthetic", new_values."title", new_values."topic", new_values."urgency", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_0ce3f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_organisationevent" ("credit_code", "english_name", "id", "kind", "legal_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional_key", "short_name", "synthetic") SELECT new_values."credit_code", new_values."english_name", new_values."id", new_values."kind", new_values."legal_name", new_values."merged_into_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."provisional_key", new_values."short_name", new_values."synthetic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_0f03d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_identityproviderevent" ("active", "client_id", "code_claim", "id", "issuer", "key", "kind", "name", "name_claim", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scopes", "secret", "zone_id") SELECT new_values."active", new_values."client_id", new_values."code_claim", new_values."id", new_values."issuer", new_values."key", new_values."kind", new_values."name", new_values."name_claim", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."scopes", new_values."secret", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_12f8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_mergerevent" ("batch", "found", "gone_id", "hidden", "id", "into_id", "merged_at", "merged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probability", "synthetic", "undone_at", "undone_by_id", "undone_why", "why", "zone_id") SELECT new_values."batch", new_values."found", new_values."gone_id", new_values."hidden", new_values."id", new_values."into_id", new_values."merged_at", new_values."merged_by_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."probability", new_values."synthetic", new_values."undone_at", new_values."undone_by_id", new_values."undone_why", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1b0a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_opensetevent" ("code", "created_at", "created_by_id", "dataset_id", "id", "kind", "licence", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipe", "title", "zone_id") SELECT new_values."code", new_values."created_at", new_values."created_by_id", new_values."dataset_id", new_values."id", new_values."kind", new_values."licence", new_values."opened_at", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."recipe", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1cb04() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_registrationevent" ("applicant_id", "asked_at", "contact", "credit_code", "decided_at", "decided_by_id", "id", "legal_name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "reason", "state", "vouched_by", "zone_id") SELECT new_values."applicant_id", new_values."asked_at", new_values."contact", new_values."credit_code", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."legal_name", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."post", new_values."reason", new_values."state", new_values."vouched_by", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_21094() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_partevent" ("case_id", "department_id", "deputy_id", "deputy_until", "due", "finished_at", "id", "number", "opened_at", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "step_id", "urged", "zone_id") SELECT new_values."case_id", new_values."department_id", new_values."deputy_id", new_values."deputy_until", new_values."due", new_values."finished_at", new_values."id", new_values."number", new_values."opened_at", new_values."organisation_id", new_values."person_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."state", new_values."step_id", new_values."urged", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_211c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datasetevent" ("code", "contact", "created_at", "created_by_id", "department_id", "description", "id", "keywords", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "publisher", "refresh", "refresh_due", "renewed_on", "row_meaning", "spatial", "synthetic", "temporal_from", "temporal_to", "theme", "title", "zone_id") SELECT new_values."code", new_values."contact", new_values."created_at", new_values."created_by_id", new_values."department_id", new_values."description", new_values."id", new_values."keywords", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."provider", new_values."publisher", new_values."refresh", new_values."refresh_due", new_values."renewed_on", new_values."row_meaning", new_values."spatial", new_values."synthetic", new_values."temporal_from", new_values."temporal_to", new_values."theme", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2823e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_savedmappingevent" ("fingerprint", "id", "labels", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "zone_id") SELECT new_values."fingerprint", new_values."id", new_values."labels", new_values."mapping", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."saved_at", new_values."saved_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2b4de() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caselinkevent" ("case_id", "id", "made_at", "made_by_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "record_id", "relation", "title") SELECT new_values."case_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."other_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."record", new_values."record_id", new_values."relation", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2b8a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_openversionevent" ("card", "changes", "columns", "decided_at", "decided_by_id", "id", "note", "number", "open_set_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "protection", "reason", "rows", "sha256", "source_id", "state", "zone_id") SELECT new_values."card", new_values."changes", new_values."columns", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."note", new_values."number", new_values."open_set_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."proposed_at", new_values."proposed_by_id", new_values."protection", new_values."reason", new_values."rows", new_values."sha256", new_values."source_id", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_3073a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_departmentevent" ("aliases", "duties", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_to", "zone_id") SELECT new_values."aliases", new_values."duties", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."position", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_32889() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_invitationevent" ("expires_at", "id", "made_at", "made_by_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "revoked_at", "role", "token_hash", "used_at", "used_by_id", "zone_id") SELECT new_values."expires_at", new_values."id", new_values."made_at", new_values."made_by_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."post", new_values."revoked_at", new_values."role", new_values."token_hash", new_values."used_at", new_values."used_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_3758f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_ratingevent" ("answer", "answer_due", "answered_at", "bad", "call_due", "call_note", "called_at", "case_id", "channel", "id", "level", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "text", "zone_id") SELECT new_values."answer", new_values."answer_due", new_values."answered_at", new_values."bad", new_values."call_due", new_values."call_note", new_values."called_at", new_values."case_id", new_values."channel", new_values."id", new_values."level", new_values."occasion", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."rated_at", new_values."rated_by_id", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_385a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_attachmentevent" ("added_at", "added_by_id", "case_id", "field", "file_name", "id", "internal", "media_type", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "sha256", "size", "step_id", "zone_id") SELECT new_values."added_at", new_values."added_by_id", new_values."case_id", new_values."field", new_values."file_name", new_values."id", new_values."internal", new_values."media_type", new_values."message_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."removed_at", new_values."sha256", new_values."size", new_values."step_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_397f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_goalevent" ("cumulative", "id", "operator", "part", "passage_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "target_id", "text", "upper", "value", "year") SELECT new_values."cumulative", new_values."id", new_values."operator", new_values."part", new_values."passage_id", new_values."period", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."target_id", new_values."text", new_values."upper", new_values."value", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_3d96a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_stepevent" ("answers", "case_id", "element", "finished_at", "form", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "signing", "state", "task") SELECT new_values."answers", new_values."case_id", new_values."element", new_values."finished_at", new_values."form", new_values."id", new_values."name", new_values."opened_at", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."role", new_values."signing", new_values."state", new_values."task" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_4584c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_organisationnameevent" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT new_values."id", new_values."kind", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_4a857() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_escalationevent" ("at", "case_id", "due", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "stage") SELECT new_values."at", new_values."case_id", new_values."due", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."rung", new_values."stage" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_511b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_stagereportevent" ("entered_at", "entered_by_id", "evidence_id", "id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "stage") SELECT new_values."entered_at", new_values."entered_by_id", new_values."evidence_id", new_values."id", new_values."note", new_values."on", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."project_id", new_values."stage" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_51b80() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_importevent" ("accepted", "batch_size", "counts", "created_at", "created_by_id", "document_id", "fact_state", "fingerprint", "id", "job_id", "labels", "last_line", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "remembered", "revision", "sheet", "state", "synthetic", "written_at", "zone_id") SELECT new_values."accepted", new_values."batch_size", new_values."counts", new_values."created_at", new_values."created_by_id", new_values."document_id", new_values."fact_state", new_values."fingerprint", new_values."id", new_values."job_id", new_values."labels", new_values."last_line", new_values."mapping", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."questions", new_values."remembered", new_values."revision", new_values."sheet", new_values."state", new_values."synthetic", new_values."written_at", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_560b4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datafieldevent" ("dataset_id", "definition", "id", "kind", "label", "name", "nonnegative", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sensitivity", "unit") SELECT new_values."dataset_id", new_values."definition", new_values."id", new_values."kind", new_values."label", new_values."name", new_values."nonnegative", new_values."part", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."position", new_values."sensitivity", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_61dc5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datarequestevent" ("asked_at", "asked_by_id", "basis", "dataset_id", "decided_at", "decided_by_id", "due", "fields", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "state", "to_department_id", "to_zone_id", "until", "zone_id") SELECT new_values."asked_at", new_values."asked_by_id", new_values."basis", new_values."dataset_id", new_values."decided_at", new_values."decided_by_id", new_values."due", new_values."fields", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."purpose", new_values."reason", new_values."state", new_values."to_department_id", new_values."to_zone_id", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6374f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_presenceevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", "zone_id") SELECT new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."since", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_65e20() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_suspectedpairevent" ("batch", "certain", "changed_at", "decided_by_id", "found", "found_at", "id", "merger_id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probability", "state", "synthetic", "why", "zone_id") SELECT new_values."batch", new_values."certain", new_values."changed_at", new_values."decided_by_id", new_values."found", new_values."found_at", new_values."id", new_values."merger_id", new_values."one_id", new_values."other_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."probability", new_values."state", new_values."synthetic", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_69b0a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_contentevent" ("answers", "aside", "case_id", "form", "form_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sources") SELECT new_values."answers", new_values."aside", new_values."case_id", new_values."form", new_values."form_version", _pgh_attached_context.value, NOW(), 'insert', new_values."case_id", new_values."sources" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6e4f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_qualityfindingevent" ("accepted_by_id", "changed_at", "code", "department_id", "enterprise_id", "fixer", "found_at", "gravity", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recurrences", "sent_at", "sent_by_id", "state", "synthetic", "year", "zone_id") SELECT new_values."accepted_by_id", new_values."changed_at", new_values."code", new_values."department_id", new_values."enterprise_id", new_values."fixer", new_values."found_at", new_values."gravity", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."recurrences", new_values."sent_at", new_values."sent_by_id", new_values."state", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_709fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_grantevent" ("department_id", "granted_by_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role", "user_id", "valid_from", "valid_to", "zone_id") SELECT new_values."department_id", new_values."granted_by_id", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."role", new_values."user_id", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_76a6a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_rowevent" ("current", "decided_at", "decided_by_id", "end", "id", "kind", "merged_into_id", "original", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "revision", "start", "state", "title") SELECT new_values."current", new_values."decided_at", new_values."decided_by_id", new_values."end", new_values."id", new_values."kind", new_values."merged_into_id", new_values."original", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."position", new_values."revision", new_values."start", new_values."state", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_830f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_onetimelinkevent" ("expires_at", "id", "made_at", "made_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "token_hash", "used_at") SELECT new_values."expires_at", new_values."id", new_values."made_at", new_values."made_by_id", new_values."person_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."revoked_at", new_values."token_hash", new_values."used_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8b340() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_planevent" ("answers_due", "answers_due_provisional", "circulated_at", "created_at", "created_by_id", "document_id", "first_year", "id", "job_id", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "returned_by_id", "returned_reason", "revision", "round", "state", "submitted_by_id", "synthetic", "zone_id") SELECT new_values."answers_due", new_values."answers_due_provisional", new_values."circulated_at", new_values."created_at", new_values."created_by_id", new_values."document_id", new_values."first_year", new_values."id", new_values."job_id", new_values."last_year", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."problem", new_values."returned_by_id", new_values."returned_reason", new_values."revision", new_values."round", new_values."state", new_values."submitted_by_id", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8e7b5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_certificateevent" ("attachment_id", "body", "case_id", "code", "department_id", "granted", "holder_id", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_why", "sha256", "title", "zone_id") SELECT new_values."attachment_id", new_values."body", new_values."case_id", new_values."code", new_values."department_id", new_values."granted", new_values."holder_id", new_values."id", new_values."issued_at", new_values."issued_by_id", new_values."number", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."revoked_at", new_values."revoked_why", new_values."sha256", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_949f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_taskevent" ("deadline_text", "due", "headings", "id", "lead_id", "number", "other_units", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "row_id", "synthetic", "text", "title") SELECT new_values."deadline_text", new_values."due", new_values."headings", new_values."id", new_values."lead_id", new_values."number", new_values."other_units", new_values."passage_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."position", new_values."row_id", new_values."synthetic", new_values."text", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_99840() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_targetevent" ("attribute", "base_passage_id", "base_value", "base_year", "category", "direction", "id", "lead_id", "measure", "name", "other_units", "parent", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "row_id", "scope", "unit") SELECT new_values."attribute", new_values."base_passage_id", new_values."base_value", new_values."base_year", new_values."category", new_values."direction", new_values."id", new_values."lead_id", new_values."measure", new_values."name", new_values."other_units", new_values."parent", new_values."passage_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."position", new_values."row_id", new_values."scope", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9aeff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_findingevent" ("decided_at", "decided_by_id", "decision", "holds", "id", "indicator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "reading", "reason", "revision", "severity", "state", "type") SELECT new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."holds", new_values."id", new_values."indicator", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."position", new_values."reading", new_values."reason", new_values."revision", new_values."severity", new_values."state", new_values."type" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9d77d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_versionevent" ("approval", "approved_by_id", "contents", "id", "issued_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "sheet_id", "word_id") SELECT new_values."approval", new_values."approved_by_id", new_values."contents", new_values."id", new_values."issued_at", new_values."number", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."reason", new_values."sheet_id", new_values."word_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9d866() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_messageevent" ("case_id", "id", "internal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "said_by_id", "text", "zone_id") SELECT new_values."case_id", new_values."id", new_values."internal", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."said_at", new_values."said_by_id", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a5704() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_changeevent" ("approval_number", "changed_at", "changed_by_id", "field", "id", "kind", "new", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "record", "title", "version_id") SELECT new_values."approval_number", new_values."changed_at", new_values."changed_by_id", new_values."field", new_values."id", new_values."kind", new_values."new", new_values."old", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."reason", new_values."record", new_values."title", new_values."version_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a9766() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_projectevent" ("areas", "box", "builders", "category", "content", "end_year", "id", "investment", "lead_id", "name", "other_units", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "revision", "row_id", "stage", "stage_since", "start_year") SELECT new_values."areas", new_values."box", new_values."builders", new_values."category", new_values."content", new_values."end_year", new_values."id", new_values."investment", new_values."lead_id", new_values."name", new_values."other_units", new_values."passage_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."position", new_values."revision", new_values."row_id", new_values."stage", new_values."stage_since", new_values."start_year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a9e75() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_contactevent" ("document_id", "email", "entered_at", "entered_by_id", "enterprise_id", "id", "line", "note", "office", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "revision", "role", "source_note", "synthetic", "zone_id") SELECT new_values."document_id", new_values."email", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."id", new_values."line", new_values."note", new_values."office", new_values."organisation_id", new_values."origin", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."phone", new_values."revision", new_values."role", new_values."source_note", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ac716() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_delegationevent" ("giver_id", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taker_id", "valid_from", "valid_to", "zone_id") SELECT new_values."giver_id", new_values."id", new_values."made_by_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."taker_id", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_adaa0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_mattercaseevent" ("accepted_at", "asked_at", "asked_for", "case_id", "decided_at", "granted", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "platform_accepted", "platform_status", "platform_told_at", "promise", "promise_checked_at", "promise_due", "promise_note", "promised_days", "reason", "stage", "statutory_days", "statutory_due", "zone_id") SELECT new_values."accepted_at", new_values."asked_at", new_values."asked_for", new_values."case_id", new_values."decided_at", new_values."granted", new_values."key", _pgh_attached_context.value, NOW(), 'insert', new_values."case_id", new_values."platform_accepted", new_values."platform_status", new_values."platform_told_at", new_values."promise", new_values."promise_checked_at", new_values."promise_due", new_values."promise_note", new_values."promised_days", new_values."reason", new_values."stage", new_values."statutory_days", new_values."statutory_due", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b3b44() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_processversionevent" ("id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "text", "version", "zone_id") SELECT new_values."id", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."published_at", new_values."published_by_id", new_values."text", new_values."version", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b9aa3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_rowunitevent" ("department_id", "id", "name", "origin", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "row_id") SELECT new_values."department_id", new_values."id", new_values."name", new_values."origin", new_values."part", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."row_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_bbd14() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_clockevent" ("basis", "case_id", "due", "happened", "id", "met_at", "next_alarm", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional", "rung", "stage", "state", "step_id") SELECT new_values."basis", new_values."case_id", new_values."due", new_values."happened", new_values."id", new_values."met_at", new_values."next_alarm", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."provisional", new_values."rung", new_values."stage", new_values."state", new_values."step_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c5755() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_partyevent" ("case_id", "id", "note", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT new_values."case_id", new_values."id", new_values."note", new_values."organisation_id", new_values."person_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."role" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c96c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_measuredevent" ("document_id", "entered_at", "entered_by_id", "id", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_growth", "scope", "source", "status", "supersedes_id", "synthetic", "target_id", "value", "year") SELECT new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."id", new_values."note", new_values."period", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."published_growth", new_values."scope", new_values."source", new_values."status", new_values."supersedes_id", new_values."synthetic", new_values."target_id", new_values."value", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_cc78a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datagrantevent" ("dataset_id", "end_reason", "ended_at", "ended_by_id", "fields", "granted_at", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "request_id", "to_department_id", "to_zone_id", "valid_from", "valid_to", "zone_id") SELECT new_values."dataset_id", new_values."end_reason", new_values."ended_at", new_values."ended_by_id", new_values."fields", new_values."granted_at", new_values."granted_by_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."purpose", new_values."request_id", new_values."to_department_id", new_values."to_zone_id", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ce888() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_signinlockevent" ("failures", "id", "key", "lift_reason", "lifted_at", "lifted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "since", "until", "user_id") SELECT new_values."failures", new_values."id", new_values."key", new_values."lift_reason", new_values."lifted_at", new_values."lifted_by_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."scope", new_values."since", new_values."until", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d0549() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_signinpolicyevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registration", "second_factor", "zone_id") SELECT _pgh_attached_context.value, NOW(), 'insert', new_values."zone_id", new_values."registration", new_values."second_factor", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d6929() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_proposalevent" ("after", "before", "decided_at", "decided_by_id", "decision", "enterprise_id", "evidence_id", "field", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "subject", "submitted_at", "submitted_by_id", "synthetic", "year", "zone_id") SELECT new_values."after", new_values."before", new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."enterprise_id", new_values."evidence_id", new_values."field", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."state", new_values."subject", new_values."submitted_at", new_values."submitted_by_id", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d8dfb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_yearlyfactsevent" ("achievements", "average_staff", "bachelors", "colleges", "designs", "document_id", "electricity", "energy", "entered_at", "entered_by_id", "enterprise_id", "equity_raised", "exports", "fixed_investment", "floor_area", "high_tech_revenue", "id", "imports", "industrial_output", "invention_applications", "invention_grants", "invention_patents", "land", "layout_designs", "liabilities", "line", "main_revenue", "market_share", "net_assets", "net_profit", "new_product_revenue", "operating_cost", "organisation_id", "origin", "payroll", "pct_applications", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plant_varieties", "pollutant_equivalent", "rd_domestic", "rd_expenditure", "rd_expense", "rd_full_time", "rd_staff", "revenue", "revision", "software_copyrights", "source_note", "staff", "standards", "state", "synthetic", "tax_paid", "tax_relief", "technical_staff", "technology_contracts", "total_assets", "total_cost", "total_income", "total_profit", "trademarks", "utility_models", "value_added", "water", "year", "zone_id") SELECT new_values."achievements", new_values."average_staff", new_values."bachelors", new_values."colleges", new_values."designs", new_values."document_id", new_values."electricity", new_values."energy", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."equity_raised", new_values."exports", new_values."fixed_investment", new_values."floor_area", new_values."high_tech_revenue", new_values."id", new_values."imports", new_values."industrial_output", new_values."invention_applications", new_values."invention_grants", new_values."invention_patents", new_values."land", new_values."layout_designs", new_values."liabilities", new_values."line", new_values."main_revenue", new_values."market_share", new_values."net_assets", new_values."net_profit", new_values."new_product_revenue", new_values."operating_cost", new_values."organisation_id", new_values."origin", new_values."payroll", new_values."pct_applications", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plant_varieties", new_values."pollutant_equivalent", new_values."rd_domestic", new_values."rd_expenditure", new_values."rd_expense", new_values."rd_full_time", new_values."rd_staff", new_values."revenue", new_values."revision", new_values."software_copyrights", new_values."source_note", new_values."staff", new_values."standards", new_values."state", new_values."synthetic", new_values."tax_paid", new_values."tax_relief", new_values."technical_staff", new_values."technology_contracts", new_values."total_assets", new_values."total_cost", new_values."total_income", new_values."total_profit", new_values."trademarks", new_values."utility_models", new_values."value_added", new_values."water", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_df072() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_paperevent" ("attachment_id", "case_id", "days", "due", "id", "name", "need", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "received_at", "received_by_id", "state") SELECT new_values."attachment_id", new_values."case_id", new_values."days", new_values."due", new_values."id", new_values."name", new_values."need", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."position", new_values."received_at", new_values."received_by_id", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_e1bfa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_documentevent" ("file_name", "format", "id", "issued_on", "issuer", "number", "origin", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "synthetic", "text", "title", "uploaded_at", "uploaded_by_id", "zone_id") SELECT new_values."file_name", new_values."format", new_values."id", new_values."issued_on", new_values."issuer", new_values."number", new_values."origin", new_values."pages", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."sha256", new_values."size", new_values."synthetic", new_values."text", new_values."title", new_values."uploaded_at", new_values."uploaded_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_e4ba3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_zoneevent" ("code", "english_name", "id", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic") SELECT new_values."code", new_values."english_name", new_values."id", new_values."level", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."synthetic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_e9b71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_premisesevent" ("id", "kind", "name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "zone_id") SELECT new_values."id", new_values."kind", new_values."name", new_values."operator_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f5dc2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_answerevent" ("answered_at", "answered_by_id", "department_id", "id", "kind", "outcome", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_id", "reason", "round", "row_id", "settled_at", "settled_by_id") SELECT new_values."answered_at", new_values."answered_by_id", new_values."department_id", new_values."id", new_values."kind", new_values."outcome", new_values."outcome_reason", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."proposed_id", new_values."reason", new_values."round", new_values."row_id", new_values."settled_at", new_values."settled_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f6a68() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_passwordrequestevent" ("asked_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "settled_by_id") SELECT new_values."asked_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."settled_at", new_values."settled_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f8307() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_timingevent" ("case_id", "happened", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."happened", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."case_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_fc239() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_factexceptionevent" ("column", "document_id", "entered_at", "facts_id", "id", "line", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_note", "state") SELECT new_values."column", new_values."document_id", new_values."entered_at", new_values."facts_id", new_values."id", new_values."line", new_values."note", new_values."origin", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."source_note", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_fd650() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_extensionevent" ("asked_at", "asked_by_id", "case_id", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "state", "why") SELECT new_values."asked_at", new_values."asked_by_id", new_values."case_id", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."stage", new_values."state", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_09b2e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_yearlyfactsevent" ("achievements", "average_staff", "bachelors", "colleges", "designs", "document_id", "electricity", "energy", "entered_at", "entered_by_id", "enterprise_id", "equity_raised", "exports", "fixed_investment", "floor_area", "high_tech_revenue", "id", "imports", "industrial_output", "invention_applications", "invention_grants", "invention_patents", "land", "layout_designs", "liabilities", "line", "main_revenue", "market_share", "net_assets", "net_profit", "new_product_revenue", "operating_cost", "organisation_id", "origin", "payroll", "pct_applications", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plant_varieties", "pollutant_equivalent", "rd_domestic", "rd_expenditure", "rd_expense", "rd_full_time", "rd_staff", "revenue", "revision", "software_copyrights", "source_note", "staff", "standards", "state", "synthetic", "tax_paid", "tax_relief", "technical_staff", "technology_contracts", "total_assets", "total_cost", "total_income", "total_profit", "trademarks", "utility_models", "value_added", "water", "year", "zone_id") SELECT new_values."achievements", new_values."average_staff", new_values."bachelors", new_values."colleges", new_values."designs", new_values."document_id", new_values."electricity", new_values."energy", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."equity_raised", new_values."exports", new_values."fixed_investment", new_values."floor_area", new_values."high_tech_revenue", new_values."id", new_values."imports", new_values."industrial_output", new_values."invention_applications", new_values."invention_grants", new_values."invention_patents", new_values."land", new_values."layout_designs", new_values."liabilities", new_values."line", new_values."main_revenue", new_values."market_share", new_values."net_assets", new_values."net_profit", new_values."new_product_revenue", new_values."operating_cost", new_values."organisation_id", new_values."origin", new_values."payroll", new_values."pct_applications", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plant_varieties", new_values."pollutant_equivalent", new_values."rd_domestic", new_values."rd_expenditure", new_values."rd_expense", new_values."rd_full_time", new_values."rd_staff", new_values."revenue", new_values."revision", new_values."software_copyrights", new_values."source_note", new_values."staff", new_values."standards", new_values."state", new_values."synthetic", new_values."tax_paid", new_values."tax_relief", new_values."technical_staff", new_values."technology_contracts", new_values."total_assets", new_values."total_cost", new_values."total_income", new_values."total_profit", new_values."trademarks", new_values."utility_models", new_values."value_added", new_values."water", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_10460() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_proposalevent" ("after", "before", "decided_at", "decided_by_id", "decision", "enterprise_id", "evidence_id", "field", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "subject", "submitted_at", "submitted_by_id", "synthetic", "year", "zone_id") SELECT new_values."after", new_values."before", new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."enterprise_id", new_values."evidence_id", new_values."field", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."state", new_values."subject", new_values."submitted_at", new_values."submitted_by_id", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_11bf5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_enterpriseevent" ("address", "business", "division", "document_id", "entered_at", "entered_by_id", "founded_on", "industry", "industry_confidence", "industry_state", "latest_revenue", "latest_staff", "latest_year", "latitude", "line", "longitude", "merged", "organisation_id", "origin", "parent_id", "parent_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises_id", "presence_id", "products", "published", "registered_capital", "revision", "size", "size_year", "source_note", "status", "synthetic", "zone_id") SELECT new_values."address", new_values."business", new_values."division", new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."founded_on", new_values."industry", new_values."industry_confidence", new_values."industry_state", new_values."latest_revenue", new_values."latest_staff", new_values."latest_year", new_values."latitude", new_values."line", new_values."longitude", new_values."merged", new_values."organisation_id", new_values."origin", new_values."parent_id", new_values."parent_share", _pgh_attached_context.value, NOW(), 'update', new_values."presence_id", new_values."premises_id", new_values."presence_id", new_values."products", new_values."published", new_values."registered_capital", new_values."revision", new_values."size", new_values."size_year", new_values."source_note", new_values."status", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."presence_id") = (new_values."presence_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_12f49() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_documentevent" ("file_name", "format", "id", "issued_on", "issuer", "number", "origin", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "synthetic", "text", "title", "uploaded_at", "uploaded_by_id", "zone_id") SELECT new_values."file_name", new_values."format", new_values."id", new_values."issued_on", new_values."issuer", new_values."number", new_values."origin", new_values."pages", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."sha256", new_values."size", new_values."synthetic", new_values."text", new_values."title", new_values."uploaded_at", new_values."uploaded_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_14dfe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_qualityfindingevent" ("accepted_by_id", "changed_at", "code", "department_id", "enterprise_id", "fixer", "found_at", "gravity", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recurrences", "sent_at", "sent_by_id", "state", "synthetic", "year", "zone_id") SELECT new_values."accepted_by_id", new_values."changed_at", new_values."code", new_values."department_id", new_values."enterprise_id", new_values."fixer", new_values."found_at", new_values."gravity", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."recurrences", new_values."sent_at", new_values."sent_by_id", new_values."state", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_15f08() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caselinkevent" ("case_id", "id", "made_at", "made_by_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "record_id", "relation", "title") SELECT new_values."case_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."other_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."record", new_values."record_id", new_values."relation", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_187ea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_premisesevent" ("id", "kind", "name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "zone_id") SELECT new_values."id", new_values."kind", new_values."name", new_values."operator_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_192f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_suspectedpairevent" ("batch", "certain", "changed_at", "decided_by_id", "found", "found_at", "id", "merger_id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probability", "state", "synthetic", "why", "zone_id") SELECT new_values."batch", new_values."certain", new_values."changed_at", new_values."decided_by_id", new_values."found", new_values."found_at", new_values."id", new_values."merger_id", new_values."one_id", new_values."other_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."probability", new_values."state", new_values."synthetic", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_21e2a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_importevent" ("accepted", "batch_size", "counts", "created_at", "created_by_id", "document_id", "fact_state", "fingerprint", "id", "job_id", "labels", "last_line", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "remembered", "revision", "sheet", "state", "synthetic", "written_at", "zone_id") SELECT new_values."accepted", new_values."batch_size", new_values."counts", new_values."created_at", new_values."created_by_id", new_values."document_id", new_values."fact_state", new_values."fingerprint", new_values."id", new_values."job_id", new_values."labels", new_values."last_line", new_values."mapping", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."questions", new_values."remembered", new_values."revision", new_values."sheet", new_values."state", new_values."synthetic", new_values."written_at", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_22051() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_processversionevent" ("id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "text", "version", "zone_id") SELECT new_values."id", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."published_at", new_values."published_by_id", new_values."text", new_values."version", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_3b161() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_projectevent" ("areas", "box", "builders", "category", "content", "end_year", "id", "investment", "lead_id", "name", "other_units", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "revision", "row_id", "stage", "stage_since", "start_year") SELECT new_values."areas", new_values."box", new_values."builders", new_values."category", new_values."content", new_values."end_year", new_values."id", new_values."investment", new_values."lead_id", new_values."name", new_values."other_units", new_values."passage_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."position", new_values."revision", new_values."row_id", new_values."stage", new_values."stage_since", new_values."start_year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_44a0d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_passwordrequestevent" ("asked_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "settled_by_id") SELECT new_values."asked_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."settled_at", new_values."settled_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_45cbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_ratingevent" ("answer", "answer_due", "answered_at", "bad", "call_due", "call_note", "called_at", "case_id", "channel", "id", "level", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "text", "zone_id") SELECT new_values."answer", new_values."answer_due", new_values."answered_at", new_values."bad", new_values."call_due", new_values."call_note", new_values."called_at", new_values."case_id", new_values."channel", new_values."id", new_values."level", new_values."occasion", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."rated_at", new_values."rated_by_id", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4944b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_presenceevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", "zone_id") SELECT new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."since", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4a2fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_partevent" ("case_id", "department_id", "deputy_id", "deputy_until", "due", "finished_at", "id", "number", "opened_at", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "step_id", "urged", "zone_id") SELECT new_values."case_id", new_values."department_id", new_values."deputy_id", new_values."deputy_until", new_values."due", new_values."finished_at", new_values."id", new_values."number", new_values."opened_at", new_values."organisation_id", new_values."person_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."state", new_values."step_id", new_values."urged", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4e7ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_identityproviderevent" ("active", "client_id", "code_claim", "id", "issuer", "key", "kind", "name", "name_claim", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scopes", "secret", "zone_id") SELECT new_values."active", new_values."client_id", new_values."code_claim", new_values."id", new_values."issuer", new_values."key", new_values."kind", new_values."name", new_values."name_claim", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."scopes", new_values."secret", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_50d66() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_dataversionevent" ("as_of", "changes", "columns", "created_at", "created_by_id", "dataset_id", "document_id", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "rows", "sha256") SELECT new_values."as_of", new_values."changes", new_values."columns", new_values."created_at", new_values."created_by_id", new_values."dataset_id", new_values."document_id", new_values."id", new_values."note", new_values."number", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."quality", new_values."rows", new_values."sha256" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_52464() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datafieldevent" ("dataset_id", "definition", "id", "kind", "label", "name", "nonnegative", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sensitivity", "unit") SELECT new_values."dataset_id", new_values."definition", new_values."id", new_values."kind", new_values."label", new_values."name", new_values."nonnegative", new_values."part", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."position", new_values."sensitivity", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_52f9b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_stagereportevent" ("entered_at", "entered_by_id", "evidence_id", "id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "stage") SELECT new_values."entered_at", new_values."entered_by_id", new_values."evidence_id", new_values."id", new_values."note", new_values."on", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."project_id", new_values."stage" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_53057() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_messageevent" ("case_id", "id", "internal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "said_by_id", "text", "zone_id") SELECT new_values."case_id", new_values."id", new_values."internal", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."said_at", new_values."said_by_id", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_551a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_rowunitevent" ("department_id", "id", "name", "origin", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "row_id") SELECT new_values."department_id", new_values."id", new_values."name", new_values."origin", new_values."part", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."row_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_57082() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_taskevent" ("deadline_text", "due", "headings", "id", "lead_id", "number", "other_units", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "row_id", "synthetic", "text", "title") SELECT new_values."deadline_text", new_values."due", new_values."headings", new_values."id", new_values."lead_id", new_values."number", new_values."other_units", new_values."passage_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."position", new_values."row_id", new_values."synthetic", new_values."text", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_5a600() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_contactevent" ("document_id", "email", "entered_at", "entered_by_id", "enterprise_id", "id", "line", "note", "office", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "revision", "role", "source_note", "synthetic", "zone_id") SELECT new_values."document_id", new_values."email", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."id", new_values."line", new_values."note", new_values."office", new_values."organisation_id", new_values."origin", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."phone", new_values."revision", new_values."role", new_values."source_note", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_5bc7c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_invitationevent" ("expires_at", "id", "made_at", "made_by_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "revoked_at", "role", "token_hash", "used_at", "used_by_id", "zone_id") SELECT new_values."expires_at", new_values."id", new_values."made_at", new_values."made_by_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."post", new_values."revoked_at", new_values."role", new_values."token_hash", new_values."used_at", new_values."used_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_5f13b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_paperevent" ("attachment_id", "case_id", "days", "due", "id", "name", "need", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "received_at", "received_by_id", "state") SELECT new_values."attachment_id", new_values."case_id", new_values."days", new_values."due", new_values."id", new_values."name", new_values."need", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."position", new_values."received_at", new_values."received_by_id", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_5f30a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_clockevent" ("basis", "case_id", "due", "happened", "id", "met_at", "next_alarm", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional", "rung", "stage", "state", "step_id") SELECT new_values."basis", new_values."case_id", new_values."due", new_values."happened", new_values."id", new_values."met_at", new_values."next_alarm", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."provisional", new_values."rung", new_values."stage", new_values."state", new_values."step_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_5f42d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_escalationevent" ("at", "case_id", "due", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "stage") SELECT new_values."at", new_values."case_id", new_values."due", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."rung", new_values."stage" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_718a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_signinpolicyevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registration", "second_factor", "zone_id") SELECT _pgh_attached_context.value, NOW(), 'update', new_values."zone_id", new_values."registration", new_values."second_factor", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."zone_id") = (new_values."zone_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_73608() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_certificateevent" ("attachment_id", "body", "case_id", "code", "department_id", "granted", "holder_id", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_why", "sha256", "title", "zone_id") SELECT new_values."attachment_id", new_values."body", new_values."case_id", new_values."code", new_values."department_id", new_values."granted", new_values."holder_id", new_values."id", new_values."issued_at", new_values."issued_by_id", new_values."number", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."revoked_at", new_values."revoked_why", new_values."sha256", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_74b8a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_factexceptionevent" ("column", "document_id", "entered_at", "facts_id", "id", "line", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_note", "state") SELECT new_values."column", new_values."document_id", new_values."entered_at", new_values."facts_id", new_values."id", new_values."line", new_values."note", new_values."origin", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."source_note", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_76241() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_answerevent" ("answered_at", "answered_by_id", "department_id", "id", "kind", "outcome", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_id", "reason", "round", "row_id", "settled_at", "settled_by_id") SELECT new_values."answered_at", new_values."answered_by_id", new_values."department_id", new_values."id", new_values."kind", new_values."outcome", new_values."outcome_reason", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."proposed_id", new_values."reason", new_values."round", new_values."row_id", new_values."settled_at", new_values."settled_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7b60e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_findingevent" ("decided_at", "decided_by_id", "decision", "holds", "id", "indicator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "reading", "reason", "revision", "severity", "state", "type") SELECT new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."holds", new_values."id", new_values."indicator", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."position", new_values."reading", new_values."reason", new_values."revision", new_values."severity", new_values."state", new_values."type" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7bd0d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_organisationevent" ("credit_code", "english_name", "id", "kind", "legal_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional_key", "short_name", "synthetic") SELECT new_values."credit_code", new_values."english_name", new_values."id", new_values."kind", new_values."legal_name", new_values."merged_into_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."provisional_key", new_values."short_name", new_values."synthetic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7e761() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_changeevent" ("approval_number", "changed_at", "changed_by_id", "field", "id", "kind", "new", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "record", "title", "version_id") SELECT new_values."approval_number", new_values."changed_at", new_values."changed_by_id", new_values."field", new_values."id", new_values."kind", new_values."new", new_values."old", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."reason", new_values."record", new_values."title", new_values."version_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7f49b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_mattercaseevent" ("accepted_at", "asked_at", "asked_for", "case_id", "decided_at", "granted", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "platform_accepted", "platform_status", "platform_told_at", "promise", "promise_checked_at", "promise_due", "promise_note", "promised_days", "reason", "stage", "statutory_days", "statutory_due", "zone_id") SELECT new_values."accepted_at", new_values."asked_at", new_values."asked_for", new_values."case_id", new_values."decided_at", new_values."granted", new_values."key", _pgh_attached_context.value, NOW(), 'update', new_values."case_id", new_values."platform_accepted", new_values."platform_status", new_values."platform_told_at", new_values."promise", new_values."promise_checked_at", new_values."promise_due", new_values."promise_note", new_values."promised_days", new_values."reason", new_values."stage", new_values."statutory_days", new_values."statutory_due", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9225a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_grantevent" ("department_id", "granted_by_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role", "user_id", "valid_from", "valid_to", "zone_id") SELECT new_values."department_id", new_values."granted_by_id", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."role", new_values."user_id", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9809b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datarequestevent" ("asked_at", "asked_by_id", "basis", "dataset_id", "decided_at", "decided_by_id", "due", "fields", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "state", "to_department_id", "to_zone_id", "until", "zone_id") SELECT new_values."asked_at", new_values."asked_by_id", new_values."basis", new_values."dataset_id", new_values."decided_at", new_values."decided_by_id", new_values."due", new_values."fields", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."purpose", new_values."reason", new_values."state", new_values."to_department_id", new_values."to_zone_id", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9be0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_versionevent" ("approval", "approved_by_id", "contents", "id", "issued_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "sheet_id", "word_id") SELECT new_values."approval", new_values."approved_by_id", new_values."contents", new_values."id", new_values."issued_at", new_values."number", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."reason", new_values."sheet_id", new_values."word_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9d2b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_rowevent" ("current", "decided_at", "decided_by_id", "end", "id", "kind", "merged_into_id", "original", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "revision", "start", "state", "title") SELECT new_values."current", new_values."decided_at", new_values."decided_by_id", new_values."end", new_values."id", new_values."kind", new_values."merged_into_id", new_values."original", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."position", new_values."revision", new_values."start", new_values."state", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a0efb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datagrantevent" ("dataset_id", "end_reason", "ended_at", "ended_by_id", "fields", "granted_at", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "request_id", "to_department_id", "to_zone_id", "valid_from", "valid_to", "zone_id") SELECT new_values."dataset_id", new_values."end_reason", new_values."ended_at", new_values."ended_by_id", new_values."fields", new_values."granted_at", new_values."granted_by_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."purpose", new_values."request_id", new_values."to_department_id", new_values."to_zone_id", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a467a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_progressnoteevent" ("department_id", "entered_at", "entered_by_id", "evidence_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "task_id", "text") SELECT new_values."department_id", new_values."entered_at", new_values."entered_by_id", new_values."evidence_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."task_id", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a49f3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_signinlockevent" ("failures", "id", "key", "lift_reason", "lifted_at", "lifted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "since", "until", "user_id") SELECT new_values."failures", new_values."id", new_values."key", new_values."lift_reason", new_values."lifted_at", new_values."lifted_by_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."scope", new_values."since", new_values."until", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_af3d6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_opensetevent" ("code", "created_at", "created_by_id", "dataset_id", "id", "kind", "licence", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipe", "title", "zone_id") SELECT new_values."code", new_values."created_at", new_values."created_by_id", new_values."dataset_id", new_values."id", new_values."kind", new_values."licence", new_values."opened_at", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."recipe", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b0295() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_contentevent" ("answers", "aside", "case_id", "form", "form_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sources") SELECT new_values."answers", new_values."aside", new_values."case_id", new_values."form", new_values."form_version", _pgh_attached_context.value, NOW(), 'update', new_values."case_id", new_values."sources" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b425f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_registrationevent" ("applicant_id", "asked_at", "contact", "credit_code", "decided_at", "decided_by_id", "id", "legal_name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "reason", "state", "vouched_by", "zone_id") SELECT new_values."applicant_id", new_values."asked_at", new_values."contact", new_values."credit_code", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."legal_name", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."post", new_values."reason", new_values."state", new_values."vouched_by", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b55fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_organisationnameevent" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT new_values."id", new_values."kind", new_values."name", new_values."organisation_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b9af2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_extensionevent" ("asked_at", "asked_by_id", "case_id", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "state", "why") SELECT new_values."asked_at", new_values."asked_by_id", new_values."case_id", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."stage", new_values."state", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c3b39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_savedmappingevent" ("fingerprint", "id", "labels", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "zone_id") SELECT new_values."fingerprint", new_values."id", new_values."labels", new_values."mapping", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."saved_at", new_values."saved_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c7844() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_partyevent" ("case_id", "id", "note", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") SELECT new_values."case_id", new_values."id", new_values."note", new_values."organisation_id", new_values."person_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."role" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c8343() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_stepevent" ("answers", "case_id", "element", "finished_at", "form", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "signing", "state", "task") SELECT new_values."answers", new_values."case_id", new_values."element", new_values."finished_at", new_values."form", new_values."id", new_values."name", new_values."opened_at", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."role", new_values."signing", new_values."state", new_values."task" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_cb11d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_datasetevent" ("code", "contact", "created_at", "created_by_id", "department_id", "description", "id", "keywords", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "publisher", "refresh", "refresh_due", "renewed_on", "row_meaning", "spatial", "synthetic", "temporal_from", "temporal_to", "theme", "title", "zone_id") SELECT new_values."code", new_values."contact", new_values."created_at", new_values."created_by_id", new_values."department_id", new_values."description", new_values."id", new_values."keywords", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."provider", new_values."publisher", new_values."refresh", new_values."refresh_due", new_values."renewed_on", new_values."row_meaning", new_values."spatial", new_values."synthetic", new_values."temporal_from", new_values."temporal_to", new_values."theme", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_ced6b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_attachmentevent" ("added_at", "added_by_id", "case_id", "field", "file_name", "id", "internal", "media_type", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "sha256", "size", "step_id", "zone_id") SELECT new_values."added_at", new_values."added_by_id", new_values."case_id", new_values."field", new_values."file_name", new_values."id", new_values."internal", new_values."media_type", new_values."message_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."removed_at", new_values."sha256", new_values."size", new_values."step_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d31eb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_zoneevent" ("code", "english_name", "id", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic") SELECT new_values."code", new_values."english_name", new_values."id", new_values."level", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."synthetic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d65b1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_goalevent" ("cumulative", "id", "operator", "part", "passage_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "target_id", "text", "upper", "value", "year") SELECT new_values."cumulative", new_values."id", new_values."operator", new_values."part", new_values."passage_id", new_values."period", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."target_id", new_values."text", new_values."upper", new_values."value", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_e5bf8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_departmentevent" ("aliases", "duties", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_to", "zone_id") SELECT new_values."aliases", new_values."duties", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."position", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_e786b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_delegationevent" ("giver_id", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taker_id", "valid_from", "valid_to", "zone_id") SELECT new_values."giver_id", new_values."id", new_values."made_by_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."taker_id", new_values."valid_from", new_values."valid_to", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_e9791() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_measuredevent" ("document_id", "entered_at", "entered_by_id", "id", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_growth", "scope", "source", "status", "supersedes_id", "synthetic", "target_id", "value", "year") SELECT new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."id", new_values."note", new_values."period", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."published_growth", new_values."scope", new_values."source", new_values."status", new_values."supersedes_id", new_values."synthetic", new_values."target_id", new_values."value", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_ee9c7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_planevent" ("answers_due", "answers_due_provisional", "circulated_at", "created_at", "created_by_id", "document_id", "first_year", "id", "job_id", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "returned_by_id", "returned_reason", "revision", "round", "state", "submitted_by_id", "synthetic", "zone_id") SELECT new_values."answers_due", new_values."answers_due_provisional", new_values."circulated_at", new_values."created_at", new_values."created_by_id", new_values."document_id", new_values."first_year", new_values."id", new_values."job_id", new_values."last_year", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."problem", new_values."returned_by_id", new_values."returned_reason", new_values."revision", new_values."round", new_values."state", new_values."submitted_by_id", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_f1254() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zones_onetimelinkevent" ("expires_at", "id", "made_at", "made_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "token_hash", "used_at") SELECT new_values."expires_at", new_values."id", new_values."made_at", new_values."made_by_id", new_values."person_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."revoked_at", new_values."token_hash", new_values."used_at" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_f5146() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseevent" ("address", "channel", "closed_at", "code", "department_id", "due", "due_provisional", "external_number", "external_system", "filed_at", "filed_by_id", "id", "kind", "latitude", "longitude", "merged_into_id", "number", "organisation_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "rung", "state", "synthetic", "title", "topic", "urgency", "zone_id") SELECT new_values."address", new_values."channel", new_values."closed_at", new_values."code", new_values."department_id", new_values."due", new_values."due_provisional", new_values."external_number", new_values."external_system", new_values."filed_at", new_values."filed_by_id", new_values."id", new_values."kind", new_values."latitude", new_values."longitude", new_values."merged_into_id", new_values."number", new_values."organisation_id", new_values."outcome", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."revision", new_values."rung", new_values."state", new_values."synthetic", new_values."title", new_values."topic", new_values."urgency", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fb9f5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_timingevent" ("case_id", "happened", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."happened", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."case_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fcfba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "plans_targetevent" ("attribute", "base_passage_id", "base_value", "base_year", "category", "direction", "id", "lead_id", "measure", "name", "other_units", "parent", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "row_id", "scope", "unit") SELECT new_values."attribute", new_values."base_passage_id", new_values."base_value", new_values."base_year", new_values."category", new_values."direction", new_values."id", new_values."lead_id", new_values."measure", new_values."name", new_values."other_units", new_values."parent", new_values."passage_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."position", new_values."row_id", new_values."scope", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fe90a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_openversionevent" ("card", "changes", "columns", "decided_at", "decided_by_id", "id", "note", "number", "open_set_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "protection", "reason", "rows", "sha256", "source_id", "state", "zone_id") SELECT new_values."card", new_values."changes", new_values."columns", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."note", new_values."number", new_values."open_set_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."proposed_at", new_values."proposed_by_id", new_values."protection", new_values."reason", new_values."rows", new_values."sha256", new_values."source_id", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fffb8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_mergerevent" ("batch", "found", "gone_id", "hidden", "id", "into_id", "merged_at", "merged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probability", "synthetic", "undone_at", "undone_by_id", "undone_why", "why", "zone_id") SELECT new_values."batch", new_values."found", new_values."gone_id", new_values."hidden", new_values."id", new_values."into_id", new_values."merged_at", new_values."merged_by_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."probability", new_values."synthetic", new_values."undone_at", new_values."undone_by_id", new_values."undone_why", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.presence_in_its_zone_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN zones_presence c ON p.id = c.zone_id) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_in_its_zone', MESSAGE = 'key "presence_in_its_zone": a row of zones_zone is still pointed at from zones_presence'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.presence_in_its_zone_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT zone_id FROM written WHERE zone_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN zones_zone p ON p.id = c.zone_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_in_its_zone', MESSAGE = 'key "presence_in_its_zone": what a row of zones_presence points at is not in zones_zone'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.presence_in_its_zone_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM zones_presence c WHERE c.zone_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_in_its_zone', MESSAGE = 'key "presence_in_its_zone": a row of zones_zone is still pointed at from zones_presence'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.presence_in_its_zone_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.zone_id IS NOT NULL AND NOT EXISTS (SELECT FROM zones_zone p WHERE p.id = NEW.zone_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_in_its_zone', MESSAGE = 'key "presence_in_its_zone": what a row of zones_presence points at is not in zones_zone'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.presence_of_its_organisation_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM gone p JOIN zones_presence c ON p.id = c.organisation_id) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_of_its_organisation', MESSAGE = 'key "presence_of_its_organisation": a row of zones_organisation is still pointed at from zones_presence'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.presence_of_its_organisation_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF (WITH c AS MATERIALIZED (SELECT DISTINCT organisation_id FROM written WHERE organisation_id IS NOT NULL), found AS MATERIALIZED (SELECT FROM c JOIN zones_organisation p ON p.id = c.organisation_id FOR KEY SHARE OF p) SELECT (SELECT count(*) FROM c) <> (SELECT count(*) FROM found)) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_of_its_organisation', MESSAGE = 'key "presence_of_its_organisation": what a row of zones_presence points at is not in zones_organisation'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.presence_of_its_organisation_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF EXISTS (SELECT FROM zones_presence c WHERE c.organisation_id = OLD.id) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_of_its_organisation', MESSAGE = 'key "presence_of_its_organisation": a row of zones_organisation is still pointed at from zones_presence'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.presence_of_its_organisation_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_seqscan TO 'off'
    AS $$ BEGIN IF NEW.organisation_id IS NOT NULL AND NOT EXISTS (SELECT FROM zones_organisation p WHERE p.id = NEW.organisation_id FOR KEY SHARE) THEN RAISE foreign_key_violation USING TABLE = 'zones_presence', CONSTRAINT = 'presence_of_its_organisation', MESSAGE = 'key "presence_of_its_organisation": what a row of zones_presence points at is not in zones_organisation'; END IF; RETURN NULL; END $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_attachment (
    id bigint NOT NULL,
    internal boolean NOT NULL,
    field character varying(80) NOT NULL,
    file_name character varying(255) NOT NULL,
    media_type character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint,
    zone_id bigint NOT NULL,
    case_id bigint NOT NULL,
    message_id bigint,
    step_id bigint,
    CONSTRAINT cases_attachment_size_check CHECK ((size >= 0))
);

ALTER TABLE public.cases_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_attachmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    internal boolean NOT NULL,
    field character varying(80) NOT NULL,
    file_name character varying(255) NOT NULL,
    media_type character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    case_id bigint NOT NULL,
    message_id bigint,
    step_id bigint,
    CONSTRAINT cases_attachmentevent_size_check CHECK ((size >= 0))
);

ALTER TABLE public.cases_attachmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_attachmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_case (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    number character varying(40) NOT NULL,
    code character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    topic character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    outcome character varying(40) NOT NULL,
    urgency character varying(10) NOT NULL,
    channel character varying(10) NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    due timestamp with time zone,
    due_provisional boolean NOT NULL,
    closed_at timestamp with time zone,
    rung smallint NOT NULL,
    external_system character varying(40) NOT NULL,
    external_number character varying(80) NOT NULL,
    address character varying(200) NOT NULL,
    longitude numeric(9,6),
    latitude numeric(8,6),
    synthetic boolean NOT NULL,
    revision integer NOT NULL,
    department_id bigint,
    filed_by_id bigint,
    merged_into_id bigint,
    organisation_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT case_closed_on_a_day CHECK ((((closed_at IS NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'paused'::character varying, 'answered'::character varying])::text[]))) OR ((closed_at IS NOT NULL) AND (NOT ((state)::text = ANY ((ARRAY['open'::character varying, 'paused'::character varying, 'answered'::character varying])::text[])))))),
    CONSTRAINT case_lies_in_the_country CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR (((latitude >= (3)::numeric) AND (latitude <= (54)::numeric)) AND ((longitude >= (73)::numeric) AND (longitude <= (136)::numeric))))),
    CONSTRAINT case_merged_into_one CHECK ((((merged_into_id IS NOT NULL) AND ((state)::text = 'merged'::text)) OR ((NOT ((state)::text = 'merged'::text)) AND (merged_into_id IS NULL)))),
    CONSTRAINT cases_case_revision_check CHECK ((revision >= 0)),
    CONSTRAINT cases_case_rung_check CHECK ((rung >= 0))
);

ALTER TABLE public.cases_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_caseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    number character varying(40) NOT NULL,
    code character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    topic character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    outcome character varying(40) NOT NULL,
    urgency character varying(10) NOT NULL,
    channel character varying(10) NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    due timestamp with time zone,
    due_provisional boolean NOT NULL,
    closed_at timestamp with time zone,
    rung smallint NOT NULL,
    external_system character varying(40) NOT NULL,
    external_number character varying(80) NOT NULL,
    address character varying(200) NOT NULL,
    longitude numeric(9,6),
    latitude numeric(8,6),
    synthetic boolean NOT NULL,
    revision integer NOT NULL,
    department_id bigint,
    filed_by_id bigint,
    merged_into_id bigint,
    organisation_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT cases_caseevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT cases_caseevent_rung_check CHECK ((rung >= 0))
);

ALTER TABLE public.cases_caseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_caseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_caselink (
    id bigint NOT NULL,
    relation character varying(10) NOT NULL,
    record character varying(80) NOT NULL,
    record_id bigint,
    title character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    made_by_id bigint,
    other_id bigint,
    CONSTRAINT cases_caselink_record_id_check CHECK ((record_id >= 0)),
    CONSTRAINT link_leads_to_one_thing CHECK ((((other_id IS NOT NULL) AND ((record)::text = ''::text)) OR ((other_id IS NULL) AND (NOT ((record)::text = ''::text)))))
);

ALTER TABLE public.cases_caselink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_caselink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_caselinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    relation character varying(10) NOT NULL,
    record character varying(80) NOT NULL,
    record_id bigint,
    title character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    made_by_id bigint,
    other_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT cases_caselinkevent_record_id_check CHECK ((record_id >= 0))
);

ALTER TABLE public.cases_caselinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_caselinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_certificate (
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    code character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    granted boolean NOT NULL,
    body character varying(1000) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_why character varying(300) NOT NULL,
    sha256 character varying(64) NOT NULL,
    attachment_id bigint,
    case_id bigint NOT NULL,
    department_id bigint NOT NULL,
    holder_id bigint,
    issued_by_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.cases_certificate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_certificate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_certificateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    code character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    granted boolean NOT NULL,
    body character varying(1000) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_why character varying(300) NOT NULL,
    sha256 character varying(64) NOT NULL,
    attachment_id bigint,
    case_id bigint NOT NULL,
    department_id bigint NOT NULL,
    holder_id bigint,
    issued_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.cases_certificateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_certificateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_clock (
    id bigint NOT NULL,
    stage character varying(40) NOT NULL,
    happened jsonb NOT NULL,
    basis character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    due timestamp with time zone,
    provisional boolean NOT NULL,
    met_at timestamp with time zone,
    next_alarm timestamp with time zone,
    rung smallint NOT NULL,
    case_id bigint NOT NULL,
    step_id bigint,
    CONSTRAINT cases_clock_rung_check CHECK ((rung >= 0))
);

ALTER TABLE public.cases_clock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_clock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_clockevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    stage character varying(40) NOT NULL,
    happened jsonb NOT NULL,
    basis character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    due timestamp with time zone,
    provisional boolean NOT NULL,
    met_at timestamp with time zone,
    next_alarm timestamp with time zone,
    rung smallint NOT NULL,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    step_id bigint,
    CONSTRAINT cases_clockevent_rung_check CHECK ((rung >= 0))
);

ALTER TABLE public.cases_clockevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_clockevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_content (
    case_id bigint NOT NULL,
    form character varying(80) NOT NULL,
    form_version character varying(64) NOT NULL,
    answers jsonb NOT NULL,
    aside jsonb NOT NULL,
    sources jsonb NOT NULL
);

CREATE TABLE public.cases_contentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    form character varying(80) NOT NULL,
    form_version character varying(64) NOT NULL,
    answers jsonb NOT NULL,
    aside jsonb NOT NULL,
    sources jsonb NOT NULL,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.cases_contentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_contentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_counter (
    id bigint NOT NULL,
    prefix character varying(8) NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT cases_counter_last_check CHECK ((last >= 0)),
    CONSTRAINT cases_counter_year_check CHECK ((year >= 0))
);

ALTER TABLE public.cases_counter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_escalation (
    id bigint NOT NULL,
    stage character varying(40) NOT NULL,
    rung character varying(40) NOT NULL,
    due timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_escalation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_escalation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_escalationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    stage character varying(40) NOT NULL,
    rung character varying(40) NOT NULL,
    due timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.cases_escalationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_escalationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_extension (
    id bigint NOT NULL,
    stage character varying(40) NOT NULL,
    why character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    note character varying(300) NOT NULL,
    asked_by_id bigint NOT NULL,
    case_id bigint NOT NULL,
    decided_by_id bigint,
    CONSTRAINT extension_decided_at_a_time CHECK ((((decided_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (decided_at IS NOT NULL))))
);

ALTER TABLE public.cases_extension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_extension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_extensionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    stage character varying(40) NOT NULL,
    why character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    note character varying(300) NOT NULL,
    asked_by_id bigint NOT NULL,
    case_id bigint NOT NULL,
    decided_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.cases_extensionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_extensionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_mattercase (
    case_id bigint NOT NULL,
    key character varying(60) NOT NULL,
    stage character varying(12) NOT NULL,
    promised_days smallint NOT NULL,
    statutory_days smallint,
    statutory_due timestamp with time zone,
    accepted_at timestamp with time zone,
    decided_at timestamp with time zone,
    granted boolean,
    reason character varying(500) NOT NULL,
    asked_at timestamp with time zone,
    asked_for character varying(1000) NOT NULL,
    promise character varying(10) NOT NULL,
    promise_due timestamp with time zone,
    promise_note character varying(500) NOT NULL,
    promise_checked_at timestamp with time zone,
    platform_status character varying(60) NOT NULL,
    platform_accepted date,
    platform_told_at timestamp with time zone,
    zone_id bigint NOT NULL,
    CONSTRAINT cases_mattercase_promised_days_check CHECK ((promised_days >= 0)),
    CONSTRAINT cases_mattercase_statutory_days_check CHECK ((statutory_days >= 0)),
    CONSTRAINT matter_accepted_at_a_time CHECK (((accepted_at IS NOT NULL) OR (NOT ((stage)::text = ANY ((ARRAY['accepted'::character varying, 'decided'::character varying, 'delivered'::character varying])::text[]))))),
    CONSTRAINT matter_decided_one_way CHECK ((((decided_at IS NULL) AND (granted IS NULL)) OR ((decided_at IS NOT NULL) AND (granted IS NOT NULL))))
);

CREATE TABLE public.cases_mattercaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    key character varying(60) NOT NULL,
    stage character varying(12) NOT NULL,
    promised_days smallint NOT NULL,
    statutory_days smallint,
    statutory_due timestamp with time zone,
    accepted_at timestamp with time zone,
    decided_at timestamp with time zone,
    granted boolean,
    reason character varying(500) NOT NULL,
    asked_at timestamp with time zone,
    asked_for character varying(1000) NOT NULL,
    promise character varying(10) NOT NULL,
    promise_due timestamp with time zone,
    promise_note character varying(500) NOT NULL,
    promise_checked_at timestamp with time zone,
    platform_status character varying(60) NOT NULL,
    platform_accepted date,
    platform_told_at timestamp with time zone,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT cases_mattercaseevent_promised_days_check CHECK ((promised_days >= 0)),
    CONSTRAINT cases_mattercaseevent_statutory_days_check CHECK ((statutory_days >= 0))
);

ALTER TABLE public.cases_mattercaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_mattercaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_message (
    id bigint NOT NULL,
    internal boolean NOT NULL,
    said_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    case_id bigint NOT NULL,
    said_by_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.cases_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_messageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    internal boolean NOT NULL,
    said_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    said_by_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.cases_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_paper (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(200) NOT NULL,
    need character varying(10) NOT NULL,
    days smallint NOT NULL,
    state character varying(10) NOT NULL,
    due timestamp with time zone,
    received_at timestamp with time zone,
    attachment_id bigint,
    case_id bigint NOT NULL,
    received_by_id bigint,
    CONSTRAINT awaited_paper_has_a_day CHECK (((NOT ((state)::text = 'awaited'::text)) OR (due IS NOT NULL))),
    CONSTRAINT cases_paper_days_check CHECK ((days >= 0)),
    CONSTRAINT cases_paper_position_check CHECK (("position" >= 0)),
    CONSTRAINT paper_received_at_a_time CHECK (((NOT ((state)::text = 'received'::text)) OR (received_at IS NOT NULL)))
);

ALTER TABLE public.cases_paper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_paperevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(200) NOT NULL,
    need character varying(10) NOT NULL,
    days smallint NOT NULL,
    state character varying(10) NOT NULL,
    due timestamp with time zone,
    received_at timestamp with time zone,
    attachment_id bigint,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    received_by_id bigint,
    CONSTRAINT cases_paperevent_days_check CHECK ((days >= 0)),
    CONSTRAINT cases_paperevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.cases_paperevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_paperevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_part (
    id bigint NOT NULL,
    number smallint NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    due timestamp with time zone,
    urged smallint NOT NULL,
    finished_at timestamp with time zone,
    case_id bigint NOT NULL,
    department_id bigint,
    organisation_id bigint,
    person_id bigint,
    zone_id bigint NOT NULL,
    step_id bigint NOT NULL,
    deputy_id bigint,
    deputy_until timestamp with time zone,
    CONSTRAINT cases_part_number_check CHECK ((number >= 0)),
    CONSTRAINT cases_part_urged_check CHECK ((urged >= 0)),
    CONSTRAINT part_finished_at_a_time CHECK ((((finished_at IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'taken'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['waiting'::character varying, 'taken'::character varying])::text[]))) AND (finished_at IS NOT NULL))))
);

ALTER TABLE public.cases_part ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_part_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_partevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number smallint NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    due timestamp with time zone,
    urged smallint NOT NULL,
    finished_at timestamp with time zone,
    case_id bigint NOT NULL,
    department_id bigint,
    organisation_id bigint,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    step_id bigint NOT NULL,
    deputy_id bigint,
    deputy_until timestamp with time zone,
    CONSTRAINT cases_partevent_number_check CHECK ((number >= 0)),
    CONSTRAINT cases_partevent_urged_check CHECK ((urged >= 0))
);

ALTER TABLE public.cases_partevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_partevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_party (
    id bigint NOT NULL,
    role character varying(12) NOT NULL,
    note character varying(200) NOT NULL,
    case_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint,
    CONSTRAINT party_is_one_thing CHECK ((((organisation_id IS NOT NULL) OR (person_id IS NOT NULL)) AND (1 = (
CASE
    WHEN (organisation_id IS NOT NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (person_id IS NOT NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.cases_party ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_party_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_partyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    role character varying(12) NOT NULL,
    note character varying(200) NOT NULL,
    case_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.cases_partyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_partyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_processversion (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    version character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    text text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by_id bigint,
    zone_id bigint
);

ALTER TABLE public.cases_processversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_processversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_processversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    version character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    text text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    published_by_id bigint,
    zone_id bigint
);

ALTER TABLE public.cases_processversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_processversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_rating (
    id bigint NOT NULL,
    occasion character varying(20) NOT NULL,
    level character varying(30) NOT NULL,
    bad boolean NOT NULL,
    channel character varying(10) NOT NULL,
    text character varying(500) NOT NULL,
    rated_at timestamp with time zone NOT NULL,
    call_due timestamp with time zone,
    called_at timestamp with time zone,
    call_note character varying(500) NOT NULL,
    answer_due timestamp with time zone,
    answered_at timestamp with time zone,
    answer character varying(500) NOT NULL,
    case_id bigint NOT NULL,
    rated_by_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT bad_rating_has_days CHECK (((NOT bad) OR ((answer_due IS NOT NULL) AND (call_due IS NOT NULL))))
);

ALTER TABLE public.cases_rating ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_rating_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_ratingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    occasion character varying(20) NOT NULL,
    level character varying(30) NOT NULL,
    bad boolean NOT NULL,
    channel character varying(10) NOT NULL,
    text character varying(500) NOT NULL,
    rated_at timestamp with time zone NOT NULL,
    call_due timestamp with time zone,
    called_at timestamp with time zone,
    call_note character varying(500) NOT NULL,
    answer_due timestamp with time zone,
    answered_at timestamp with time zone,
    answer character varying(500) NOT NULL,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    rated_by_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.cases_ratingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_ratingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_run (
    case_id bigint NOT NULL,
    state text NOT NULL,
    process_id bigint NOT NULL
);

CREATE TABLE public.cases_step (
    id bigint NOT NULL,
    task character varying(80) NOT NULL,
    element character varying(120) NOT NULL,
    name character varying(120) NOT NULL,
    role character varying(80) NOT NULL,
    state character varying(10) NOT NULL,
    form character varying(80) NOT NULL,
    signing jsonb NOT NULL,
    answers jsonb NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    case_id bigint NOT NULL,
    CONSTRAINT step_finished_at_a_time CHECK ((((finished_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (finished_at IS NOT NULL))))
);

ALTER TABLE public.cases_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_stepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    task character varying(80) NOT NULL,
    element character varying(120) NOT NULL,
    name character varying(120) NOT NULL,
    role character varying(80) NOT NULL,
    state character varying(10) NOT NULL,
    form character varying(80) NOT NULL,
    signing jsonb NOT NULL,
    answers jsonb NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.cases_stepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_stepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_timing (
    case_id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    happened jsonb NOT NULL
);

CREATE TABLE public.cases_timingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    kind character varying(40) NOT NULL,
    happened jsonb NOT NULL,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.cases_timingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_timingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_trail (
    id bigint NOT NULL,
    internal boolean NOT NULL,
    what character varying(40) NOT NULL,
    "values" jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    case_id bigint NOT NULL,
    step_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.cases_trail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_trail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.enterprises_contact (
    id bigint NOT NULL,
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    role character varying(12) NOT NULL,
    office character varying(80) NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(120) NOT NULL,
    note character varying(200) NOT NULL,
    document_id bigint,
    entered_by_id bigint,
    organisation_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    enterprise_id bigint NOT NULL,
    CONSTRAINT enterprises_contact_line_check CHECK ((line >= 0)),
    CONSTRAINT enterprises_contact_revision_check CHECK ((revision >= 0))
);

ALTER TABLE public.enterprises_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_contactevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    role character varying(12) NOT NULL,
    office character varying(80) NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(120) NOT NULL,
    note character varying(200) NOT NULL,
    document_id bigint,
    entered_by_id bigint,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    enterprise_id bigint NOT NULL,
    CONSTRAINT enterprises_contactevent_line_check CHECK ((line >= 0)),
    CONSTRAINT enterprises_contactevent_revision_check CHECK ((revision >= 0))
);

ALTER TABLE public.enterprises_contactevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_contactevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_enterprise (
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    presence_id bigint NOT NULL,
    division character varying(12) NOT NULL,
    address character varying(200) NOT NULL,
    longitude numeric(9,6),
    latitude numeric(8,6),
    industry character varying(4) NOT NULL,
    industry_division character varying(2) GENERATED ALWAYS AS ("left"((industry)::text, 2)) STORED,
    industry_state character varying(10) NOT NULL,
    industry_confidence smallint,
    business text NOT NULL,
    products text NOT NULL,
    registered_capital bigint,
    founded_on date,
    status character varying(12) NOT NULL,
    parent_share numeric(7,4),
    size character varying(6) NOT NULL,
    size_year smallint,
    latest_year smallint,
    latest_revenue bigint,
    latest_staff integer,
    published boolean NOT NULL,
    document_id bigint,
    entered_by_id bigint,
    organisation_id bigint NOT NULL,
    parent_id bigint,
    zone_id bigint NOT NULL,
    premises_id bigint,
    merged boolean NOT NULL,
    CONSTRAINT enterprise_coordinates_are_a_pair CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude IS NOT NULL) AND ((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)) AND (longitude IS NOT NULL) AND ((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric))))),
    CONSTRAINT enterprise_is_not_its_own_parent CHECK (((parent_id IS NULL) OR (NOT ((parent_id = organisation_id) AND (parent_id IS NOT NULL))))),
    CONSTRAINT enterprises_enterprise_industry_confidence_check CHECK ((industry_confidence >= 0)),
    CONSTRAINT enterprises_enterprise_latest_staff_check CHECK ((latest_staff >= 0)),
    CONSTRAINT enterprises_enterprise_latest_year_check CHECK ((latest_year >= 0)),
    CONSTRAINT enterprises_enterprise_line_check CHECK ((line >= 0)),
    CONSTRAINT enterprises_enterprise_registered_capital_check CHECK ((registered_capital >= 0)),
    CONSTRAINT enterprises_enterprise_revision_check CHECK ((revision >= 0)),
    CONSTRAINT enterprises_enterprise_size_year_check CHECK ((size_year >= 0)),
    CONSTRAINT industry_code_has_a_state CHECK (((((industry)::text = ''::text) AND ((industry_state)::text = ''::text)) OR ((NOT ((industry)::text = ''::text)) AND (NOT ((industry_state)::text = ''::text))))),
    CONSTRAINT share_is_of_a_parent CHECK (((parent_share IS NULL) OR ((parent_id IS NOT NULL) AND (parent_share > (0)::numeric) AND (parent_share <= (100)::numeric))))
);

CREATE TABLE public.enterprises_enterpriseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    division character varying(12) NOT NULL,
    address character varying(200) NOT NULL,
    longitude numeric(9,6),
    latitude numeric(8,6),
    industry character varying(4) NOT NULL,
    industry_division character varying(2) GENERATED ALWAYS AS ("left"((industry)::text, 2)) STORED,
    industry_state character varying(10) NOT NULL,
    industry_confidence smallint,
    business text NOT NULL,
    products text NOT NULL,
    registered_capital bigint,
    founded_on date,
    status character varying(12) NOT NULL,
    parent_share numeric(7,4),
    size character varying(6) NOT NULL,
    size_year smallint,
    latest_year smallint,
    latest_revenue bigint,
    latest_staff integer,
    published boolean NOT NULL,
    document_id bigint,
    entered_by_id bigint,
    organisation_id bigint NOT NULL,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    presence_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    premises_id bigint,
    merged boolean NOT NULL,
    CONSTRAINT enterprises_enterpriseevent_industry_confidence_check CHECK ((industry_confidence >= 0)),
    CONSTRAINT enterprises_enterpriseevent_latest_staff_check CHECK ((latest_staff >= 0)),
    CONSTRAINT enterprises_enterpriseevent_latest_year_check CHECK ((latest_year >= 0)),
    CONSTRAINT enterprises_enterpriseevent_line_check CHECK ((line >= 0)),
    CONSTRAINT enterprises_enterpriseevent_registered_capital_check CHECK ((registered_capital >= 0)),
    CONSTRAINT enterprises_enterpriseevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT enterprises_enterpriseevent_size_year_check CHECK ((size_year >= 0))
);

ALTER TABLE public.enterprises_enterpriseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_enterpriseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_factexception (
    id bigint NOT NULL,
    "column" character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    document_id bigint,
    facts_id bigint NOT NULL,
    CONSTRAINT enterprises_factexception_line_check CHECK ((line >= 0))
);

ALTER TABLE public.enterprises_factexception ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_factexception_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_factexceptionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "column" character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    document_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    facts_id bigint NOT NULL,
    CONSTRAINT enterprises_factexceptionevent_line_check CHECK ((line >= 0))
);

ALTER TABLE public.enterprises_factexceptionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_factexceptionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_import (
    id bigint NOT NULL,
    sheet character varying(100) NOT NULL,
    labels character varying(200)[] NOT NULL,
    last_line integer NOT NULL,
    fingerprint character varying(64) NOT NULL,
    mapping jsonb NOT NULL,
    remembered boolean NOT NULL,
    fact_state character varying(10) NOT NULL,
    accepted jsonb NOT NULL,
    state character varying(10) NOT NULL,
    counts jsonb NOT NULL,
    questions jsonb NOT NULL,
    batch_size integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    written_at timestamp with time zone,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    created_by_id bigint,
    document_id bigint NOT NULL,
    job_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_import_batch_size_check CHECK ((batch_size >= 0)),
    CONSTRAINT enterprises_import_last_line_check CHECK ((last_line >= 0)),
    CONSTRAINT enterprises_import_revision_check CHECK ((revision >= 0))
);

ALTER TABLE public.enterprises_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_importbatch (
    id bigint NOT NULL,
    number integer NOT NULL,
    last_line bigint NOT NULL,
    counts jsonb NOT NULL,
    history uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT enterprises_importbatch_last_line_check CHECK ((last_line >= 0)),
    CONSTRAINT enterprises_importbatch_number_check CHECK ((number >= 0))
);

ALTER TABLE public.enterprises_importbatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_importbatch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_importevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    sheet character varying(100) NOT NULL,
    labels character varying(200)[] NOT NULL,
    last_line integer NOT NULL,
    fingerprint character varying(64) NOT NULL,
    mapping jsonb NOT NULL,
    remembered boolean NOT NULL,
    fact_state character varying(10) NOT NULL,
    accepted jsonb NOT NULL,
    state character varying(10) NOT NULL,
    counts jsonb NOT NULL,
    questions jsonb NOT NULL,
    batch_size integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    written_at timestamp with time zone,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    created_by_id bigint,
    document_id bigint NOT NULL,
    job_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_importevent_batch_size_check CHECK ((batch_size >= 0)),
    CONSTRAINT enterprises_importevent_last_line_check CHECK ((last_line >= 0)),
    CONSTRAINT enterprises_importevent_revision_check CHECK ((revision >= 0))
);

ALTER TABLE public.enterprises_importevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_importevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_importrow (
    id bigint NOT NULL,
    line bigint NOT NULL,
    kind character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    cells jsonb NOT NULL,
    problems jsonb NOT NULL,
    candidates jsonb NOT NULL,
    changes jsonb NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    decision_id bigint,
    run_id bigint NOT NULL,
    CONSTRAINT enterprises_importrow_line_check CHECK ((line >= 0))
);

ALTER TABLE public.enterprises_importrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_importrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_linkagerun (
    id bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    only_new boolean NOT NULL,
    enterprises integer NOT NULL,
    certain integer NOT NULL,
    doubtful integer NOT NULL,
    threshold numeric(7,6) NOT NULL,
    learnt jsonb NOT NULL,
    newest bigint NOT NULL,
    asked_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_linkagerun_certain_check CHECK ((certain >= 0)),
    CONSTRAINT enterprises_linkagerun_doubtful_check CHECK ((doubtful >= 0)),
    CONSTRAINT enterprises_linkagerun_enterprises_check CHECK ((enterprises >= 0)),
    CONSTRAINT enterprises_linkagerun_newest_check CHECK ((newest >= 0))
);

ALTER TABLE public.enterprises_linkagerun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_linkagerun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_merger (
    id bigint NOT NULL,
    hidden bigint[] NOT NULL,
    probability numeric(5,4),
    found jsonb NOT NULL,
    why character varying(300) NOT NULL,
    batch uuid NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    undone_why character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    gone_id bigint NOT NULL,
    into_id bigint NOT NULL,
    merged_by_id bigint NOT NULL,
    undone_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT merger_of_two CHECK ((NOT (gone_id = into_id))),
    CONSTRAINT merger_undone_by_somebody CHECK ((((undone_at IS NULL) AND (undone_by_id IS NULL) AND ((undone_why)::text = ''::text)) OR ((undone_at IS NOT NULL) AND (undone_by_id IS NOT NULL))))
);

ALTER TABLE public.enterprises_merger ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_merger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_mergerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    hidden bigint[] NOT NULL,
    probability numeric(5,4),
    found jsonb NOT NULL,
    why character varying(300) NOT NULL,
    batch uuid NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    undone_why character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    gone_id bigint NOT NULL,
    into_id bigint NOT NULL,
    merged_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    undone_by_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.enterprises_mergerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_mergerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_premises (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(10) NOT NULL,
    synthetic boolean NOT NULL,
    operator_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.enterprises_premises ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_premises_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_premisesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(10) NOT NULL,
    synthetic boolean NOT NULL,
    operator_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.enterprises_premisesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_premisesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_proposal (
    id bigint NOT NULL,
    subject character varying(12) NOT NULL,
    field character varying(40) NOT NULL,
    year smallint,
    before jsonb,
    after jsonb,
    reason character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    decided_by_id bigint,
    enterprise_id bigint NOT NULL,
    evidence_id bigint,
    organisation_id bigint NOT NULL,
    submitted_by_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_proposal_year_check CHECK ((year >= 0)),
    CONSTRAINT proposed_facts_have_a_year CHECK (((((subject)::text = 'facts'::text) AND (year IS NOT NULL)) OR ((NOT ((subject)::text = 'facts'::text)) AND (year IS NULL)))),
    CONSTRAINT rejection_has_a_reason CHECK (((NOT ((state)::text = 'rejected'::text)) OR (NOT ((decision)::text = ''::text))))
);

ALTER TABLE public.enterprises_proposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_proposalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    subject character varying(12) NOT NULL,
    field character varying(40) NOT NULL,
    year smallint,
    before jsonb,
    after jsonb,
    reason character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    decided_by_id bigint,
    enterprise_id bigint NOT NULL,
    evidence_id bigint,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    submitted_by_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_proposalevent_year_check CHECK ((year >= 0))
);

ALTER TABLE public.enterprises_proposalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_proposalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_organisation (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    credit_code character varying(18),
    provisional_key character varying(40),
    legal_name character varying(200) NOT NULL,
    short_name character varying(80) NOT NULL,
    english_name character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    merged_into_id bigint,
    CONSTRAINT credit_code_is_written_in_full CHECK (((credit_code IS NULL) OR ((credit_code)::text ~ '^[0-9A-Z]{18}$'::text))),
    CONSTRAINT organisation_has_a_key CHECK (((credit_code IS NOT NULL) OR (provisional_key IS NOT NULL))),
    CONSTRAINT organisation_is_not_merged_into_itself CHECK (((merged_into_id IS NULL) OR (NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL)))))
);

CREATE VIEW public.enterprises_public AS
 SELECT e.presence_id AS presence,
    e.zone_id,
    o.legal_name,
    o.short_name,
    o.english_name,
    o.credit_code,
    e.division,
    e.address,
    COALESCE(p.name, ''::character varying) AS premises,
    e.industry,
    e.industry_division,
    e.business,
    e.products,
    e.registered_capital,
    e.founded_on,
    e.status,
    e.synthetic
   FROM ((public.enterprises_enterprise e
     JOIN public.zones_organisation o ON ((o.id = e.organisation_id)))
     LEFT JOIN public.enterprises_premises p ON ((p.id = e.premises_id)))
  WHERE (e.published AND (NOT e.merged));

CREATE TABLE public.enterprises_qualityday (
    id bigint NOT NULL,
    day date NOT NULL,
    errors integer NOT NULL,
    warnings integer NOT NULL,
    notices integer NOT NULL,
    accepted integer NOT NULL,
    fixed integer NOT NULL,
    department_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_qualityday_accepted_check CHECK ((accepted >= 0)),
    CONSTRAINT enterprises_qualityday_errors_check CHECK ((errors >= 0)),
    CONSTRAINT enterprises_qualityday_fixed_check CHECK ((fixed >= 0)),
    CONSTRAINT enterprises_qualityday_notices_check CHECK ((notices >= 0)),
    CONSTRAINT enterprises_qualityday_warnings_check CHECK ((warnings >= 0))
);

ALTER TABLE public.enterprises_qualityday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_qualityday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_qualityfinding (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    year smallint,
    gravity smallint NOT NULL,
    fixer character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    recurrences smallint NOT NULL,
    reason character varying(300) NOT NULL,
    sent_at timestamp with time zone,
    synthetic boolean NOT NULL,
    accepted_by_id bigint,
    department_id bigint,
    enterprise_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    sent_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_qualityfinding_gravity_check CHECK ((gravity >= 0)),
    CONSTRAINT enterprises_qualityfinding_recurrences_check CHECK ((recurrences >= 0)),
    CONSTRAINT enterprises_qualityfinding_year_check CHECK ((year >= 0)),
    CONSTRAINT quality_accepted_with_reason CHECK (((NOT ((state)::text = 'accepted'::text)) OR ((NOT ((reason)::text = ''::text)) AND (accepted_by_id IS NOT NULL))))
);

ALTER TABLE public.enterprises_qualityfinding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_qualityfinding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_qualityfindingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    year smallint,
    gravity smallint NOT NULL,
    fixer character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    recurrences smallint NOT NULL,
    reason character varying(300) NOT NULL,
    sent_at timestamp with time zone,
    synthetic boolean NOT NULL,
    accepted_by_id bigint,
    department_id bigint,
    enterprise_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    sent_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_qualityfindingevent_gravity_check CHECK ((gravity >= 0)),
    CONSTRAINT enterprises_qualityfindingevent_recurrences_check CHECK ((recurrences >= 0)),
    CONSTRAINT enterprises_qualityfindingevent_year_check CHECK ((year >= 0))
);

ALTER TABLE public.enterprises_qualityfindingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_qualityfindingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_qualityrun (
    id bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    enterprises integer NOT NULL,
    checks smallint NOT NULL,
    opened integer NOT NULL,
    fixed integer NOT NULL,
    recurred integer NOT NULL,
    centre_longitude numeric(9,6),
    centre_latitude numeric(8,6),
    asked_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_qualityrun_checks_check CHECK ((checks >= 0)),
    CONSTRAINT enterprises_qualityrun_enterprises_check CHECK ((enterprises >= 0)),
    CONSTRAINT enterprises_qualityrun_fixed_check CHECK ((fixed >= 0)),
    CONSTRAINT enterprises_qualityrun_opened_check CHECK ((opened >= 0)),
    CONSTRAINT enterprises_qualityrun_recurred_check CHECK ((recurred >= 0))
);

ALTER TABLE public.enterprises_qualityrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_qualityrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_savedmapping (
    id bigint NOT NULL,
    fingerprint character varying(64) NOT NULL,
    labels character varying(200)[] NOT NULL,
    mapping jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.enterprises_savedmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_savedmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_savedmappingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fingerprint character varying(64) NOT NULL,
    labels character varying(200)[] NOT NULL,
    mapping jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    saved_by_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.enterprises_savedmappingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_savedmappingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_searchentry (
    presence_id bigint NOT NULL,
    tier smallint NOT NULL,
    weight smallint NOT NULL,
    digest bigint NOT NULL,
    code character varying(40) NOT NULL COLLATE pg_catalog."C",
    names text NOT NULL,
    sounds text NOT NULL,
    address text NOT NULL,
    keys integer[] NOT NULL,
    organisation_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_searchentry_tier_check CHECK ((tier >= 0)),
    CONSTRAINT enterprises_searchentry_weight_check CHECK ((weight >= 0))
);

CREATE TABLE public.enterprises_suspectedpair (
    id bigint NOT NULL,
    probability numeric(5,4) NOT NULL,
    certain boolean NOT NULL,
    found jsonb NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    why character varying(300) NOT NULL,
    batch uuid,
    synthetic boolean NOT NULL,
    decided_by_id bigint,
    merger_id bigint,
    one_id bigint NOT NULL,
    other_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT merged_pair_names_its_merger CHECK (((NOT ((state)::text = 'merged'::text)) OR (merger_id IS NOT NULL))),
    CONSTRAINT suspected_pair_decided_by_somebody CHECK ((((state)::text = ANY ((ARRAY['waiting'::character varying, 'settled'::character varying])::text[])) OR (decided_by_id IS NOT NULL))),
    CONSTRAINT suspected_pair_in_order CHECK ((one_id < other_id))
);

ALTER TABLE public.enterprises_suspectedpair ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_suspectedpair_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_suspectedpairevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    probability numeric(5,4) NOT NULL,
    certain boolean NOT NULL,
    found jsonb NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    why character varying(300) NOT NULL,
    batch uuid,
    synthetic boolean NOT NULL,
    decided_by_id bigint,
    merger_id bigint,
    one_id bigint NOT NULL,
    other_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.enterprises_suspectedpairevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_suspectedpairevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_yearlyfacts (
    id bigint NOT NULL,
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    year smallint NOT NULL,
    state character varying(10) NOT NULL,
    revenue bigint,
    main_revenue bigint,
    total_income bigint,
    high_tech_revenue bigint,
    new_product_revenue bigint,
    technology_contracts bigint,
    operating_cost bigint,
    total_cost bigint,
    payroll bigint,
    total_profit bigint,
    net_profit bigint,
    tax_paid bigint,
    tax_relief bigint,
    total_assets bigint,
    liabilities bigint,
    net_assets bigint,
    fixed_investment bigint,
    equity_raised bigint,
    industrial_output bigint,
    value_added bigint,
    exports bigint,
    imports bigint,
    market_share numeric(7,4),
    rd_expense bigint,
    rd_domestic bigint,
    rd_expenditure bigint,
    achievements integer,
    standards integer,
    staff integer,
    average_staff integer,
    technical_staff integer,
    rd_staff integer,
    rd_full_time numeric(16,3),
    bachelors integer,
    colleges integer,
    invention_patents integer,
    utility_models integer,
    designs integer,
    software_copyrights integer,
    layout_designs integer,
    plant_varieties integer,
    trademarks integer,
    invention_applications integer,
    invention_grants integer,
    pct_applications integer,
    energy numeric(16,3),
    electricity numeric(16,3),
    water numeric(16,3),
    pollutant_equivalent numeric(16,3),
    land numeric(16,3),
    floor_area numeric(16,3),
    document_id bigint,
    entered_by_id bigint,
    enterprise_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_yearlyfacts_achievements_check CHECK ((achievements >= 0)),
    CONSTRAINT enterprises_yearlyfacts_average_staff_check CHECK ((average_staff >= 0)),
    CONSTRAINT enterprises_yearlyfacts_bachelors_check CHECK ((bachelors >= 0)),
    CONSTRAINT enterprises_yearlyfacts_colleges_check CHECK ((colleges >= 0)),
    CONSTRAINT enterprises_yearlyfacts_designs_check CHECK ((designs >= 0)),
    CONSTRAINT enterprises_yearlyfacts_equity_raised_check CHECK ((equity_raised >= 0)),
    CONSTRAINT enterprises_yearlyfacts_exports_check CHECK ((exports >= 0)),
    CONSTRAINT enterprises_yearlyfacts_fixed_investment_check CHECK ((fixed_investment >= 0)),
    CONSTRAINT enterprises_yearlyfacts_high_tech_revenue_check CHECK ((high_tech_revenue >= 0)),
    CONSTRAINT enterprises_yearlyfacts_imports_check CHECK ((imports >= 0)),
    CONSTRAINT enterprises_yearlyfacts_industrial_output_check CHECK ((industrial_output >= 0)),
    CONSTRAINT enterprises_yearlyfacts_invention_applications_check CHECK ((invention_applications >= 0)),
    CONSTRAINT enterprises_yearlyfacts_invention_grants_check CHECK ((invention_grants >= 0)),
    CONSTRAINT enterprises_yearlyfacts_invention_patents_check CHECK ((invention_patents >= 0)),
    CONSTRAINT enterprises_yearlyfacts_layout_designs_check CHECK ((layout_designs >= 0)),
    CONSTRAINT enterprises_yearlyfacts_liabilities_check CHECK ((liabilities >= 0)),
    CONSTRAINT enterprises_yearlyfacts_line_check CHECK ((line >= 0)),
    CONSTRAINT enterprises_yearlyfacts_main_revenue_check CHECK ((main_revenue >= 0)),
    CONSTRAINT enterprises_yearlyfacts_new_product_revenue_check CHECK ((new_product_revenue >= 0)),
    CONSTRAINT enterprises_yearlyfacts_operating_cost_check CHECK ((operating_cost >= 0)),
    CONSTRAINT enterprises_yearlyfacts_payroll_check CHECK ((payroll >= 0)),
    CONSTRAINT enterprises_yearlyfacts_pct_applications_check CHECK ((pct_applications >= 0)),
    CONSTRAINT enterprises_yearlyfacts_plant_varieties_check CHECK ((plant_varieties >= 0)),
    CONSTRAINT enterprises_yearlyfacts_rd_domestic_check CHECK ((rd_domestic >= 0)),
    CONSTRAINT enterprises_yearlyfacts_rd_expenditure_check CHECK ((rd_expenditure >= 0)),
    CONSTRAINT enterprises_yearlyfacts_rd_expense_check CHECK ((rd_expense >= 0)),
    CONSTRAINT enterprises_yearlyfacts_rd_staff_check CHECK ((rd_staff >= 0)),
    CONSTRAINT enterprises_yearlyfacts_revenue_check CHECK ((revenue >= 0)),
    CONSTRAINT enterprises_yearlyfacts_revision_check CHECK ((revision >= 0)),
    CONSTRAINT enterprises_yearlyfacts_software_copyrights_check CHECK ((software_copyrights >= 0)),
    CONSTRAINT enterprises_yearlyfacts_staff_check CHECK ((staff >= 0)),
    CONSTRAINT enterprises_yearlyfacts_standards_check CHECK ((standards >= 0)),
    CONSTRAINT enterprises_yearlyfacts_tax_relief_check CHECK ((tax_relief >= 0)),
    CONSTRAINT enterprises_yearlyfacts_technical_staff_check CHECK ((technical_staff >= 0)),
    CONSTRAINT enterprises_yearlyfacts_technology_contracts_check CHECK ((technology_contracts >= 0)),
    CONSTRAINT enterprises_yearlyfacts_total_assets_check CHECK ((total_assets >= 0)),
    CONSTRAINT enterprises_yearlyfacts_total_cost_check CHECK ((total_cost >= 0)),
    CONSTRAINT enterprises_yearlyfacts_total_income_check CHECK ((total_income >= 0)),
    CONSTRAINT enterprises_yearlyfacts_trademarks_check CHECK ((trademarks >= 0)),
    CONSTRAINT enterprises_yearlyfacts_utility_models_check CHECK ((utility_models >= 0)),
    CONSTRAINT enterprises_yearlyfacts_year_check CHECK ((year >= 0)),
    CONSTRAINT facts_of_a_year CHECK (((year >= 1949) AND (year <= 2200))),
    CONSTRAINT market_share_is_percent CHECK (((market_share IS NULL) OR ((market_share >= (0)::numeric) AND (market_share <= (100)::numeric))))
);

ALTER TABLE public.enterprises_yearlyfacts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_yearlyfacts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprises_yearlyfactsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    origin character varying(10) NOT NULL,
    line integer,
    source_note character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    revision integer NOT NULL,
    synthetic boolean NOT NULL,
    year smallint NOT NULL,
    state character varying(10) NOT NULL,
    revenue bigint,
    main_revenue bigint,
    total_income bigint,
    high_tech_revenue bigint,
    new_product_revenue bigint,
    technology_contracts bigint,
    operating_cost bigint,
    total_cost bigint,
    payroll bigint,
    total_profit bigint,
    net_profit bigint,
    tax_paid bigint,
    tax_relief bigint,
    total_assets bigint,
    liabilities bigint,
    net_assets bigint,
    fixed_investment bigint,
    equity_raised bigint,
    industrial_output bigint,
    value_added bigint,
    exports bigint,
    imports bigint,
    market_share numeric(7,4),
    rd_expense bigint,
    rd_domestic bigint,
    rd_expenditure bigint,
    achievements integer,
    standards integer,
    staff integer,
    average_staff integer,
    technical_staff integer,
    rd_staff integer,
    rd_full_time numeric(16,3),
    bachelors integer,
    colleges integer,
    invention_patents integer,
    utility_models integer,
    designs integer,
    software_copyrights integer,
    layout_designs integer,
    plant_varieties integer,
    trademarks integer,
    invention_applications integer,
    invention_grants integer,
    pct_applications integer,
    energy numeric(16,3),
    electricity numeric(16,3),
    water numeric(16,3),
    pollutant_equivalent numeric(16,3),
    land numeric(16,3),
    floor_area numeric(16,3),
    document_id bigint,
    entered_by_id bigint,
    enterprise_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT enterprises_yearlyfactsevent_achievements_check CHECK ((achievements >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_average_staff_check CHECK ((average_staff >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_bachelors_check CHECK ((bachelors >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_colleges_check CHECK ((colleges >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_designs_check CHECK ((designs >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_equity_raised_check CHECK ((equity_raised >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_exports_check CHECK ((exports >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_fixed_investment_check CHECK ((fixed_investment >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_high_tech_revenue_check CHECK ((high_tech_revenue >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_imports_check CHECK ((imports >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_industrial_output_check CHECK ((industrial_output >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_invention_applications_check CHECK ((invention_applications >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_invention_grants_check CHECK ((invention_grants >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_invention_patents_check CHECK ((invention_patents >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_layout_designs_check CHECK ((layout_designs >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_liabilities_check CHECK ((liabilities >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_line_check CHECK ((line >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_main_revenue_check CHECK ((main_revenue >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_new_product_revenue_check CHECK ((new_product_revenue >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_operating_cost_check CHECK ((operating_cost >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_payroll_check CHECK ((payroll >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_pct_applications_check CHECK ((pct_applications >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_plant_varieties_check CHECK ((plant_varieties >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_rd_domestic_check CHECK ((rd_domestic >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_rd_expenditure_check CHECK ((rd_expenditure >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_rd_expense_check CHECK ((rd_expense >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_rd_staff_check CHECK ((rd_staff >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_revenue_check CHECK ((revenue >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_software_copyrights_check CHECK ((software_copyrights >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_staff_check CHECK ((staff >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_standards_check CHECK ((standards >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_tax_relief_check CHECK ((tax_relief >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_technical_staff_check CHECK ((technical_staff >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_technology_contracts_check CHECK ((technology_contracts >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_total_assets_check CHECK ((total_assets >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_total_cost_check CHECK ((total_cost >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_total_income_check CHECK ((total_income >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_trademarks_check CHECK ((trademarks >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_utility_models_check CHECK ((utility_models >= 0)),
    CONSTRAINT enterprises_yearlyfactsevent_year_check CHECK ((year >= 0))
);

ALTER TABLE public.enterprises_yearlyfactsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enterprises_yearlyfactsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);

CREATE TABLE public.plans_answer (
    id bigint NOT NULL,
    round smallint NOT NULL,
    kind character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    outcome character varying(10) NOT NULL,
    outcome_reason character varying(500) NOT NULL,
    settled_at timestamp with time zone,
    answered_by_id bigint,
    department_id bigint NOT NULL,
    proposed_id bigint,
    settled_by_id bigint,
    row_id bigint NOT NULL,
    CONSTRAINT objection_names_another_unit_and_why CHECK (((NOT ((kind)::text = 'object'::text)) OR ((proposed_id IS NOT NULL) AND (NOT ((reason)::text = ''::text))))),
    CONSTRAINT only_silence_has_no_answerer CHECK ((((answered_by_id IS NULL) AND ((kind)::text = 'silent'::text)) OR ((NOT ((kind)::text = 'silent'::text)) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT plans_answer_round_check CHECK ((round >= 0)),
    CONSTRAINT settled_answer_says_who_and_why CHECK ((((outcome)::text = ''::text) OR ((NOT ((outcome_reason)::text = ''::text)) AND (settled_by_id IS NOT NULL))))
);

ALTER TABLE public.plans_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_answerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    round smallint NOT NULL,
    kind character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    outcome character varying(10) NOT NULL,
    outcome_reason character varying(500) NOT NULL,
    settled_at timestamp with time zone,
    answered_by_id bigint,
    department_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    proposed_id bigint,
    settled_by_id bigint,
    row_id bigint NOT NULL,
    CONSTRAINT plans_answerevent_round_check CHECK ((round >= 0))
);

ALTER TABLE public.plans_answerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_answerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_change (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    record bigint NOT NULL,
    title character varying(300) NOT NULL,
    field character varying(40) NOT NULL,
    old character varying(500) NOT NULL,
    new character varying(500) NOT NULL,
    approval_number character varying(100) NOT NULL,
    reason character varying(500) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    version_id bigint,
    CONSTRAINT change_names_its_authority CHECK ((NOT ((approval_number)::text = ''::text))),
    CONSTRAINT plans_change_record_check CHECK ((record >= 0))
);

ALTER TABLE public.plans_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_changeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    record bigint NOT NULL,
    title character varying(300) NOT NULL,
    field character varying(40) NOT NULL,
    old character varying(500) NOT NULL,
    new character varying(500) NOT NULL,
    approval_number character varying(100) NOT NULL,
    reason character varying(500) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    version_id bigint,
    CONSTRAINT plans_changeevent_record_check CHECK ((record >= 0))
);

ALTER TABLE public.plans_changeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_changeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_finding (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    type character varying(40) NOT NULL,
    severity character varying(10) NOT NULL,
    indicator character varying(300) NOT NULL,
    reading jsonb NOT NULL,
    state character varying(10) NOT NULL,
    decision character varying(10) NOT NULL,
    holds smallint,
    reason character varying(500) NOT NULL,
    revision integer NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    plan_id bigint NOT NULL,
    CONSTRAINT finding_names_the_value_that_holds CHECK (((NOT ((decision)::text = 'holds'::text)) OR (holds IS NOT NULL))),
    CONSTRAINT plans_finding_holds_check CHECK ((holds >= 0)),
    CONSTRAINT plans_finding_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_finding_revision_check CHECK ((revision >= 0)),
    CONSTRAINT settled_finding_says_how_and_why CHECK ((((state)::text = 'open'::text) OR ((NOT ((decision)::text = ''::text)) AND (NOT ((reason)::text = ''::text)))))
);

ALTER TABLE public.plans_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_findingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" integer NOT NULL,
    type character varying(40) NOT NULL,
    severity character varying(10) NOT NULL,
    indicator character varying(300) NOT NULL,
    reading jsonb NOT NULL,
    state character varying(10) NOT NULL,
    decision character varying(10) NOT NULL,
    holds smallint,
    reason character varying(500) NOT NULL,
    revision integer NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    CONSTRAINT plans_findingevent_holds_check CHECK ((holds >= 0)),
    CONSTRAINT plans_findingevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_findingevent_revision_check CHECK ((revision >= 0))
);

ALTER TABLE public.plans_findingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_findingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_goal (
    id bigint NOT NULL,
    year smallint,
    period character varying(20) NOT NULL,
    part character varying(100) NOT NULL,
    value numeric(24,6),
    upper numeric(24,6),
    operator character varying(10) NOT NULL,
    text character varying(300) NOT NULL,
    cumulative boolean NOT NULL,
    passage_id bigint,
    target_id bigint NOT NULL,
    CONSTRAINT goal_has_a_number_or_words CHECK (((value IS NOT NULL) OR (NOT ((text)::text = ''::text)))),
    CONSTRAINT plans_goal_year_check CHECK ((year >= 0))
);

ALTER TABLE public.plans_goal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_goal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_goalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint,
    period character varying(20) NOT NULL,
    part character varying(100) NOT NULL,
    value numeric(24,6),
    upper numeric(24,6),
    operator character varying(10) NOT NULL,
    text character varying(300) NOT NULL,
    cumulative boolean NOT NULL,
    passage_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    target_id bigint NOT NULL,
    CONSTRAINT plans_goalevent_year_check CHECK ((year >= 0))
);

ALTER TABLE public.plans_goalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_goalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_measured (
    id bigint NOT NULL,
    period character varying(12) NOT NULL,
    year smallint NOT NULL,
    value numeric(24,6) NOT NULL,
    scope character varying(100) NOT NULL,
    status character varying(12) NOT NULL,
    published_growth numeric(12,4),
    source character varying(300) NOT NULL,
    note character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    document_id bigint,
    entered_by_id bigint,
    supersedes_id bigint,
    target_id bigint NOT NULL,
    CONSTRAINT plans_measured_year_check CHECK ((year >= 0))
);

ALTER TABLE public.plans_measured ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_measured_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_measuredevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period character varying(12) NOT NULL,
    year smallint NOT NULL,
    value numeric(24,6) NOT NULL,
    scope character varying(100) NOT NULL,
    status character varying(12) NOT NULL,
    published_growth numeric(12,4),
    source character varying(300) NOT NULL,
    note character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    document_id bigint,
    entered_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    supersedes_id bigint,
    target_id bigint NOT NULL,
    CONSTRAINT plans_measuredevent_year_check CHECK ((year >= 0))
);

ALTER TABLE public.plans_measuredevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_measuredevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_plan (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    first_year smallint,
    last_year smallint,
    state character varying(12) NOT NULL,
    problem jsonb,
    circulated_at timestamp with time zone,
    answers_due timestamp with time zone,
    answers_due_provisional boolean NOT NULL,
    round smallint NOT NULL,
    returned_reason character varying(500) NOT NULL,
    synthetic boolean NOT NULL,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    document_id bigint NOT NULL,
    job_id bigint,
    returned_by_id bigint,
    submitted_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT plans_plan_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT plans_plan_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT plans_plan_revision_check CHECK ((revision >= 0)),
    CONSTRAINT plans_plan_round_check CHECK ((round >= 0))
);

ALTER TABLE public.plans_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_planevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    first_year smallint,
    last_year smallint,
    state character varying(12) NOT NULL,
    problem jsonb,
    circulated_at timestamp with time zone,
    answers_due timestamp with time zone,
    answers_due_provisional boolean NOT NULL,
    round smallint NOT NULL,
    returned_reason character varying(500) NOT NULL,
    synthetic boolean NOT NULL,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    document_id bigint NOT NULL,
    job_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    returned_by_id bigint,
    submitted_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT plans_planevent_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT plans_planevent_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT plans_planevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT plans_planevent_round_check CHECK ((round >= 0))
);

ALTER TABLE public.plans_planevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_planevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_progressnote (
    id bigint NOT NULL,
    "on" date NOT NULL,
    text text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    department_id bigint,
    entered_by_id bigint,
    evidence_id bigint,
    task_id bigint NOT NULL
);

ALTER TABLE public.plans_progressnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_progressnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_progressnoteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "on" date NOT NULL,
    text text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    department_id bigint,
    entered_by_id bigint,
    evidence_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    task_id bigint NOT NULL
);

ALTER TABLE public.plans_progressnoteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_progressnoteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_project (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    name character varying(300) NOT NULL,
    box character varying(200) NOT NULL,
    category character varying(100) NOT NULL,
    builders character varying(300) NOT NULL,
    start_year smallint,
    end_year smallint,
    investment bigint,
    areas jsonb NOT NULL,
    content text NOT NULL,
    stage character varying(12) NOT NULL,
    stage_since date,
    other_units character varying(500) NOT NULL,
    revision integer NOT NULL,
    lead_id bigint,
    passage_id bigint,
    plan_id bigint NOT NULL,
    row_id bigint,
    CONSTRAINT plans_project_end_year_check CHECK ((end_year >= 0)),
    CONSTRAINT plans_project_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_project_revision_check CHECK ((revision >= 0)),
    CONSTRAINT plans_project_start_year_check CHECK ((start_year >= 0)),
    CONSTRAINT project_ends_after_it_starts CHECK (((start_year IS NULL) OR (end_year IS NULL) OR (start_year <= end_year)))
);

ALTER TABLE public.plans_project ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_project_supporting (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    department_id bigint NOT NULL
);

ALTER TABLE public.plans_project_supporting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_project_supporting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_projectevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" integer NOT NULL,
    name character varying(300) NOT NULL,
    box character varying(200) NOT NULL,
    category character varying(100) NOT NULL,
    builders character varying(300) NOT NULL,
    start_year smallint,
    end_year smallint,
    investment bigint,
    areas jsonb NOT NULL,
    content text NOT NULL,
    stage character varying(12) NOT NULL,
    stage_since date,
    other_units character varying(500) NOT NULL,
    revision integer NOT NULL,
    lead_id bigint,
    passage_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    row_id bigint,
    CONSTRAINT plans_projectevent_end_year_check CHECK ((end_year >= 0)),
    CONSTRAINT plans_projectevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_projectevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT plans_projectevent_start_year_check CHECK ((start_year >= 0))
);

ALTER TABLE public.plans_projectevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_projectevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_row (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    "position" integer NOT NULL,
    title character varying(300) NOT NULL,
    original jsonb,
    current jsonb NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    state character varying(10) NOT NULL,
    revision integer NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    merged_into_id bigint,
    plan_id bigint NOT NULL,
    CONSTRAINT merged_row_names_the_row_it_went_into CHECK ((((merged_into_id IS NOT NULL) AND ((state)::text = 'merged'::text)) OR ((NOT ((state)::text = 'merged'::text)) AND (merged_into_id IS NULL)))),
    CONSTRAINT plans_row_end_check CHECK (("end" >= 0)),
    CONSTRAINT plans_row_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_row_revision_check CHECK ((revision >= 0)),
    CONSTRAINT plans_row_start_check CHECK ((start >= 0))
);

ALTER TABLE public.plans_row ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_rowevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    "position" integer NOT NULL,
    title character varying(300) NOT NULL,
    original jsonb,
    current jsonb NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    state character varying(10) NOT NULL,
    revision integer NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    merged_into_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    CONSTRAINT plans_rowevent_end_check CHECK (("end" >= 0)),
    CONSTRAINT plans_rowevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_rowevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT plans_rowevent_start_check CHECK ((start >= 0))
);

ALTER TABLE public.plans_rowevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_rowevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_rowunit (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    part character varying(10) NOT NULL,
    origin character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    department_id bigint,
    row_id bigint NOT NULL
);

ALTER TABLE public.plans_rowunit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_rowunit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_rowunitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    part character varying(10) NOT NULL,
    origin character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    department_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    row_id bigint NOT NULL
);

ALTER TABLE public.plans_rowunitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_rowunitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_stagereport (
    id bigint NOT NULL,
    stage character varying(12) NOT NULL,
    "on" date NOT NULL,
    note character varying(500) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by_id bigint,
    evidence_id bigint,
    project_id bigint NOT NULL
);

ALTER TABLE public.plans_stagereport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_stagereport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_stagereportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    stage character varying(12) NOT NULL,
    "on" date NOT NULL,
    note character varying(500) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by_id bigint,
    evidence_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    project_id bigint NOT NULL
);

ALTER TABLE public.plans_stagereportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_stagereportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_target (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    category character varying(100) NOT NULL,
    name character varying(300) NOT NULL,
    scope character varying(100) NOT NULL,
    parent character varying(300) NOT NULL,
    unit character varying(40) NOT NULL,
    attribute character varying(12) NOT NULL,
    direction character varying(10) NOT NULL,
    measure character varying(12) NOT NULL,
    base_year smallint,
    base_value numeric(24,6),
    other_units character varying(500) NOT NULL,
    base_passage_id bigint,
    lead_id bigint,
    passage_id bigint,
    plan_id bigint NOT NULL,
    row_id bigint,
    CONSTRAINT plans_target_base_year_check CHECK ((base_year >= 0)),
    CONSTRAINT plans_target_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.plans_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_target_supporting (
    id bigint NOT NULL,
    target_id bigint NOT NULL,
    department_id bigint NOT NULL
);

ALTER TABLE public.plans_target_supporting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_target_supporting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_targetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" integer NOT NULL,
    category character varying(100) NOT NULL,
    name character varying(300) NOT NULL,
    scope character varying(100) NOT NULL,
    parent character varying(300) NOT NULL,
    unit character varying(40) NOT NULL,
    attribute character varying(12) NOT NULL,
    direction character varying(10) NOT NULL,
    measure character varying(12) NOT NULL,
    base_year smallint,
    base_value numeric(24,6),
    other_units character varying(500) NOT NULL,
    base_passage_id bigint,
    lead_id bigint,
    passage_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    row_id bigint,
    CONSTRAINT plans_targetevent_base_year_check CHECK ((base_year >= 0)),
    CONSTRAINT plans_targetevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.plans_targetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_targetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_task (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    number character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    headings character varying(300)[] NOT NULL,
    text text NOT NULL,
    deadline_text character varying(200) NOT NULL,
    due date,
    other_units character varying(500) NOT NULL,
    synthetic boolean NOT NULL,
    lead_id bigint,
    passage_id bigint,
    plan_id bigint NOT NULL,
    row_id bigint,
    CONSTRAINT plans_task_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.plans_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_task_supporting (
    id bigint NOT NULL,
    task_id bigint NOT NULL,
    department_id bigint NOT NULL
);

ALTER TABLE public.plans_task_supporting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_task_supporting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_taskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" integer NOT NULL,
    number character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    headings character varying(300)[] NOT NULL,
    text text NOT NULL,
    deadline_text character varying(200) NOT NULL,
    due date,
    other_units character varying(500) NOT NULL,
    synthetic boolean NOT NULL,
    lead_id bigint,
    passage_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    row_id bigint,
    CONSTRAINT plans_taskevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.plans_taskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_taskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_version (
    id bigint NOT NULL,
    number smallint NOT NULL,
    contents jsonb NOT NULL,
    approval character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    approved_by_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    sheet_id bigint,
    word_id bigint,
    CONSTRAINT direct_issue_says_why CHECK (((NOT ((approval)::text = 'direct'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT plans_version_number_check CHECK ((number >= 0))
);

ALTER TABLE public.plans_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans_versionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number smallint NOT NULL,
    contents jsonb NOT NULL,
    approval character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    approved_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    sheet_id bigint,
    word_id bigint,
    CONSTRAINT plans_versionevent_number_check CHECK ((number >= 0))
);

ALTER TABLE public.plans_versionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_versionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_apiuse (
    id bigint NOT NULL,
    caller character varying(64) NOT NULL,
    minute timestamp with time zone NOT NULL,
    times integer NOT NULL,
    CONSTRAINT sources_apiuse_times_check CHECK ((times >= 0))
);

ALTER TABLE public.sources_apiuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_apiuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datafield (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(80) NOT NULL,
    label character varying(80) NOT NULL,
    kind character varying(10) NOT NULL,
    unit character varying(20) NOT NULL,
    definition text NOT NULL,
    sensitivity character varying(12) NOT NULL,
    part character varying(10) NOT NULL,
    nonnegative boolean NOT NULL,
    dataset_id bigint NOT NULL,
    CONSTRAINT sources_datafield_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.sources_datafield ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datafield_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datafieldevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(80) NOT NULL,
    label character varying(80) NOT NULL,
    kind character varying(10) NOT NULL,
    unit character varying(20) NOT NULL,
    definition text NOT NULL,
    sensitivity character varying(12) NOT NULL,
    part character varying(10) NOT NULL,
    nonnegative boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    dataset_id bigint NOT NULL,
    CONSTRAINT sources_datafieldevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.sources_datafieldevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datafieldevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datagrant (
    id bigint NOT NULL,
    fields character varying(80)[] NOT NULL,
    purpose character varying(300) NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    ended_by_id bigint,
    granted_by_id bigint NOT NULL,
    to_department_id bigint,
    to_zone_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    request_id bigint,
    dataset_id bigint NOT NULL,
    CONSTRAINT data_grant_ends_after_it_begins CHECK ((valid_from <= valid_to))
);

ALTER TABLE public.sources_datagrant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datagrant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datagrantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fields character varying(80)[] NOT NULL,
    purpose character varying(300) NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    ended_by_id bigint,
    granted_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    to_department_id bigint,
    to_zone_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    request_id bigint,
    dataset_id bigint NOT NULL
);

ALTER TABLE public.sources_datagrantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datagrantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datarequest (
    id bigint NOT NULL,
    fields character varying(80)[] NOT NULL,
    purpose character varying(300) NOT NULL,
    basis character varying(300) NOT NULL,
    until date NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    asked_by_id bigint NOT NULL,
    decided_by_id bigint,
    to_department_id bigint NOT NULL,
    to_zone_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    dataset_id bigint NOT NULL
);

ALTER TABLE public.sources_datarequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datarequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datarequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fields character varying(80)[] NOT NULL,
    purpose character varying(300) NOT NULL,
    basis character varying(300) NOT NULL,
    until date NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    asked_by_id bigint NOT NULL,
    decided_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    to_department_id bigint NOT NULL,
    to_zone_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    dataset_id bigint NOT NULL
);

ALTER TABLE public.sources_datarequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datarequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_dataset (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    title character varying(120) NOT NULL,
    description text NOT NULL,
    publisher character varying(120) NOT NULL,
    contact character varying(120) NOT NULL,
    theme character varying(20) NOT NULL,
    keywords character varying(30)[] NOT NULL,
    spatial character varying(120) NOT NULL,
    temporal_from date,
    temporal_to date,
    refresh character varying(12) NOT NULL,
    row_meaning character varying(120) NOT NULL,
    provider character varying(80) NOT NULL,
    synthetic boolean NOT NULL,
    renewed_on date,
    refresh_due date,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint NOT NULL,
    department_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT dataset_ends_after_it_begins CHECK (((temporal_from IS NULL) OR (temporal_to IS NULL) OR (temporal_from <= temporal_to)))
);

ALTER TABLE public.sources_dataset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_dataset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datasetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    title character varying(120) NOT NULL,
    description text NOT NULL,
    publisher character varying(120) NOT NULL,
    contact character varying(120) NOT NULL,
    theme character varying(20) NOT NULL,
    keywords character varying(30)[] NOT NULL,
    spatial character varying(120) NOT NULL,
    temporal_from date,
    temporal_to date,
    refresh character varying(12) NOT NULL,
    row_meaning character varying(120) NOT NULL,
    provider character varying(80) NOT NULL,
    synthetic boolean NOT NULL,
    renewed_on date,
    refresh_due date,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint NOT NULL,
    department_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.sources_datasetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datasetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_datause (
    id bigint NOT NULL,
    version integer NOT NULL,
    fields character varying(80)[] NOT NULL,
    rows bigint NOT NULL,
    channel character varying(10) NOT NULL,
    purpose character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    dataset_id bigint NOT NULL,
    department_id bigint,
    grant_id bigint,
    to_zone_id bigint NOT NULL,
    user_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT sources_datause_rows_check CHECK ((rows >= 0)),
    CONSTRAINT sources_datause_version_check CHECK ((version >= 0))
);

ALTER TABLE public.sources_datause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_datause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_dataversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    as_of date NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows bigint NOT NULL,
    columns jsonb NOT NULL,
    quality jsonb NOT NULL,
    changes jsonb NOT NULL,
    note character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    dataset_id bigint NOT NULL,
    document_id bigint,
    CONSTRAINT sources_dataversion_number_check CHECK ((number >= 0)),
    CONSTRAINT sources_dataversion_rows_check CHECK ((rows >= 0))
);

ALTER TABLE public.sources_dataversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_dataversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_dataversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number integer NOT NULL,
    as_of date NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows bigint NOT NULL,
    columns jsonb NOT NULL,
    quality jsonb NOT NULL,
    changes jsonb NOT NULL,
    note character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    dataset_id bigint NOT NULL,
    document_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT sources_dataversionevent_number_check CHECK ((number >= 0)),
    CONSTRAINT sources_dataversionevent_rows_check CHECK ((rows >= 0))
);

ALTER TABLE public.sources_dataversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_dataversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_document (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    file_name character varying(255) NOT NULL,
    size bigint NOT NULL,
    format character varying(10) NOT NULL,
    text text NOT NULL,
    pages integer[] NOT NULL,
    title character varying(300) NOT NULL,
    issuer character varying(200) NOT NULL,
    number character varying(100) NOT NULL,
    issued_on date,
    origin character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT sources_document_size_check CHECK ((size >= 0))
);

ALTER TABLE public.sources_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_documentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    file_name character varying(255) NOT NULL,
    size bigint NOT NULL,
    format character varying(10) NOT NULL,
    text text NOT NULL,
    pages integer[] NOT NULL,
    title character varying(300) NOT NULL,
    issuer character varying(200) NOT NULL,
    number character varying(100) NOT NULL,
    issued_on date,
    origin character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    uploaded_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT sources_documentevent_size_check CHECK ((size >= 0))
);

ALTER TABLE public.sources_documentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_documentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_openset (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    title character varying(120) NOT NULL,
    kind character varying(10) NOT NULL,
    recipe jsonb NOT NULL,
    licence character varying(20) NOT NULL,
    opened_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint NOT NULL,
    dataset_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.sources_openset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_openset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_opensetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    title character varying(120) NOT NULL,
    kind character varying(10) NOT NULL,
    recipe jsonb NOT NULL,
    licence character varying(20) NOT NULL,
    opened_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint NOT NULL,
    dataset_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.sources_opensetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_opensetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_openversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    card jsonb NOT NULL,
    columns jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows bigint NOT NULL,
    changes jsonb NOT NULL,
    protection jsonb NOT NULL,
    note character varying(300) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    decided_by_id bigint,
    open_set_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    source_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT nobody_approves_their_own_version CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL))))),
    CONSTRAINT open_versions_are_approved CHECK (((NOT ((state)::text = 'published'::text)) OR (decided_by_id IS NOT NULL))),
    CONSTRAINT sources_openversion_number_check CHECK ((number >= 0)),
    CONSTRAINT sources_openversion_rows_check CHECK ((rows >= 0))
);

ALTER TABLE public.sources_openversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_openversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_openversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    card jsonb NOT NULL,
    columns jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows bigint NOT NULL,
    changes jsonb NOT NULL,
    protection jsonb NOT NULL,
    note character varying(300) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    decided_by_id bigint,
    open_set_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    source_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT sources_openversionevent_number_check CHECK ((number >= 0)),
    CONSTRAINT sources_openversionevent_rows_check CHECK ((rows >= 0))
);

ALTER TABLE public.sources_openversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_openversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sources_passage (
    id bigint NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    quotation text NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT passage_is_not_empty CHECK ((start < "end")),
    CONSTRAINT sources_passage_end_check CHECK (("end" >= 0)),
    CONSTRAINT sources_passage_start_check CHECK ((start >= 0))
);

ALTER TABLE public.sources_passage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_passage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_access (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    zone bigint,
    roles character varying(120) NOT NULL,
    address inet,
    method character varying(10) NOT NULL,
    route character varying(120) NOT NULL,
    record character varying(120) NOT NULL,
    status smallint NOT NULL,
    duration integer NOT NULL,
    request uuid NOT NULL,
    person_id bigint,
    CONSTRAINT web_access_duration_check CHECK ((duration >= 0)),
    CONSTRAINT web_access_status_check CHECK ((status >= 0))
);

ALTER TABLE public.web_access ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_access_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_draft (
    id bigint NOT NULL,
    form_key character varying(160) NOT NULL,
    "values" jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.web_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_job (
    id bigint NOT NULL,
    kind character varying(80) NOT NULL,
    title character varying(300) NOT NULL,
    language character varying(10) NOT NULL,
    arguments jsonb NOT NULL,
    state character varying(10) NOT NULL,
    done bigint NOT NULL,
    total bigint,
    message character varying(500) NOT NULL,
    problems jsonb NOT NULL,
    result character varying(500) NOT NULL,
    attempts smallint NOT NULL,
    cancel_requested boolean NOT NULL,
    task bigint,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    user_id bigint,
    CONSTRAINT web_job_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT web_job_done_check CHECK ((done >= 0)),
    CONSTRAINT web_job_total_check CHECK ((total >= 0))
);

ALTER TABLE public.web_job ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_notice (
    id bigint NOT NULL,
    kind character varying(80) NOT NULL,
    title character varying(300) NOT NULL,
    "values" jsonb NOT NULL,
    link character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    user_id bigint NOT NULL
);

ALTER TABLE public.web_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_pruning (
    id bigint NOT NULL,
    before timestamp with time zone NOT NULL,
    made_at timestamp with time zone NOT NULL,
    entries bigint NOT NULL,
    CONSTRAINT web_pruning_entries_check CHECK ((entries >= 0))
);

ALTER TABLE public.web_pruning ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_pruning_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_savedview (
    id bigint NOT NULL,
    list_key character varying(80) NOT NULL,
    name character varying(60) NOT NULL,
    query text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.web_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_seal (
    number integer NOT NULL,
    day date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    entries bigint NOT NULL,
    statement text NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT web_seal_entries_check CHECK ((entries >= 0)),
    CONSTRAINT web_seal_number_check CHECK ((number >= 0))
);

CREATE TABLE public.web_sealedblock (
    id bigint NOT NULL,
    "table" character varying(63) NOT NULL,
    "position" integer NOT NULL,
    entries integer NOT NULL,
    manifest text NOT NULL,
    seal_id integer NOT NULL,
    CONSTRAINT web_sealedblock_entries_check CHECK ((entries >= 0)),
    CONSTRAINT web_sealedblock_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.web_sealedblock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_sealedblock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_verification (
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    seals integer NOT NULL,
    entries bigint NOT NULL,
    pruned bigint NOT NULL,
    unsealed bigint NOT NULL,
    found integer NOT NULL,
    problems jsonb NOT NULL,
    made_by_id bigint,
    CONSTRAINT web_verification_entries_check CHECK ((entries >= 0)),
    CONSTRAINT web_verification_found_check CHECK ((found >= 0)),
    CONSTRAINT web_verification_pruned_check CHECK ((pruned >= 0)),
    CONSTRAINT web_verification_seals_check CHECK ((seals >= 0)),
    CONSTRAINT web_verification_unsealed_check CHECK ((unsealed >= 0))
);

ALTER TABLE public.web_verification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_verification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_delegation (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    reason character varying(200) NOT NULL,
    giver_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    taker_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT delegation_ends_after_it_begins CHECK ((valid_from <= valid_to)),
    CONSTRAINT delegation_goes_to_another_person CHECK ((NOT (giver_id = taker_id)))
);

ALTER TABLE public.zones_delegation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_delegationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    reason character varying(200) NOT NULL,
    giver_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    taker_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_delegationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_delegationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_department (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    aliases character varying(80)[] NOT NULL,
    duties character varying(20)[] NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date,
    zone_id bigint NOT NULL,
    CONSTRAINT department_ends_after_it_begins CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_from <= valid_to))),
    CONSTRAINT zones_department_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.zones_department ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_department_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_departmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    aliases character varying(80)[] NOT NULL,
    duties character varying(20)[] NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL,
    CONSTRAINT zones_departmentevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.zones_departmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_departmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_grant (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    valid_from date,
    valid_to date,
    department_id bigint,
    granted_by_id bigint,
    user_id bigint NOT NULL,
    zone_id bigint,
    reason character varying(200) NOT NULL,
    organisation_id bigint,
    CONSTRAINT grant_ends_after_it_begins CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_from <= valid_to))),
    CONSTRAINT members_belong_to_an_organisation CHECK ((((department_id IS NULL) AND (organisation_id IS NOT NULL) AND ((role)::text = ANY ((ARRAY['member'::character varying, 'provider'::character varying])::text[])) AND (zone_id IS NULL)) OR ((NOT ((role)::text = ANY ((ARRAY['member'::character varying, 'provider'::character varying])::text[]))) AND (organisation_id IS NULL) AND (zone_id IS NOT NULL)))),
    CONSTRAINT officers_belong_to_a_department CHECK (((NOT ((role)::text = ANY ((ARRAY['officer'::character varying, 'head'::character varying])::text[]))) OR (department_id IS NOT NULL)))
);

ALTER TABLE public.zones_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_grantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    valid_from date,
    valid_to date,
    department_id bigint,
    granted_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL,
    zone_id bigint,
    reason character varying(200) NOT NULL,
    organisation_id bigint
);

ALTER TABLE public.zones_grantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_grantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_identityprovider (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    name character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    issuer character varying(200) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret text NOT NULL,
    scopes character varying(60)[] NOT NULL,
    code_claim character varying(60) NOT NULL,
    name_claim character varying(60) NOT NULL,
    active boolean NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_identityprovider ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_identityprovider_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_identityproviderevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    name character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    issuer character varying(200) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret text NOT NULL,
    scopes character varying(60)[] NOT NULL,
    code_claim character varying(60) NOT NULL,
    name_claim character varying(60) NOT NULL,
    active boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_identityproviderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_identityproviderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_invitation (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    post character varying(40) NOT NULL,
    token_hash character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    made_by_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    used_by_id bigint,
    zone_id bigint NOT NULL,
    CONSTRAINT invitations_are_for_outside_roles CHECK (((role)::text = ANY ((ARRAY['member'::character varying, 'provider'::character varying])::text[])))
);

ALTER TABLE public.zones_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_invitationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    post character varying(40) NOT NULL,
    token_hash character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    made_by_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    used_by_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_invitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_invitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_onetimelink (
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    made_by_id bigint,
    person_id bigint NOT NULL
);

ALTER TABLE public.zones_onetimelink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_onetimelink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_onetimelinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    made_by_id bigint,
    person_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.zones_onetimelinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_onetimelinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.zones_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_organisationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    credit_code character varying(18),
    provisional_key character varying(40),
    legal_name character varying(200) NOT NULL,
    short_name character varying(80) NOT NULL,
    english_name character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    merged_into_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.zones_organisationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_organisationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_organisationname (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    valid_from date,
    valid_to date,
    organisation_id bigint NOT NULL
);

ALTER TABLE public.zones_organisationname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_organisationname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_organisationnameevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    valid_from date,
    valid_to date,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.zones_organisationnameevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_organisationnameevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_passwordrequest (
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    person_id bigint NOT NULL,
    settled_by_id bigint
);

ALTER TABLE public.zones_passwordrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_passwordrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_passwordrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    person_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    settled_by_id bigint
);

ALTER TABLE public.zones_passwordrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_passwordrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_personnelaction (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    detail character varying(300) NOT NULL,
    reason character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id bigint,
    person_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_personnelaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_personnelaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_presence (
    id bigint NOT NULL,
    since date,
    until date,
    organisation_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_presence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_presence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_presenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    since date,
    until date,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_presenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_presenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_registration (
    id bigint NOT NULL,
    credit_code character varying(18) NOT NULL,
    legal_name character varying(200) NOT NULL,
    post character varying(40) NOT NULL,
    contact character varying(80) NOT NULL,
    vouched_by character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(200) NOT NULL,
    applicant_id bigint NOT NULL,
    decided_by_id bigint,
    organisation_id bigint,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_registration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_registration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_registrationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    credit_code character varying(18) NOT NULL,
    legal_name character varying(200) NOT NULL,
    post character varying(40) NOT NULL,
    contact character varying(80) NOT NULL,
    vouched_by character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(200) NOT NULL,
    applicant_id bigint NOT NULL,
    decided_by_id bigint,
    organisation_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_registrationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_registrationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_signinattempt (
    id bigint NOT NULL,
    action character varying(20) NOT NULL,
    key character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.zones_signinattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_signinattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_signinevent (
    id bigint NOT NULL,
    name_key character varying(64) NOT NULL,
    outcome character varying(20) NOT NULL,
    way character varying(40) NOT NULL,
    address character varying(45) NOT NULL,
    network character varying(45) NOT NULL,
    device character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint
);

ALTER TABLE public.zones_signinevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_signinevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_signinlock (
    id bigint NOT NULL,
    scope character varying(10) NOT NULL,
    key character varying(64) NOT NULL,
    failures smallint NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lift_reason character varying(200) NOT NULL,
    lifted_by_id bigint,
    user_id bigint,
    CONSTRAINT zones_signinlock_failures_check CHECK ((failures >= 0))
);

ALTER TABLE public.zones_signinlock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_signinlock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_signinlockevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    scope character varying(10) NOT NULL,
    key character varying(64) NOT NULL,
    failures smallint NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lift_reason character varying(200) NOT NULL,
    lifted_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint,
    CONSTRAINT zones_signinlockevent_failures_check CHECK ((failures >= 0))
);

ALTER TABLE public.zones_signinlockevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_signinlockevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_signinpolicy (
    zone_id bigint NOT NULL,
    second_factor boolean NOT NULL,
    registration boolean NOT NULL
);

CREATE TABLE public.zones_signinpolicyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    second_factor boolean NOT NULL,
    registration boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    zone_id bigint NOT NULL
);

ALTER TABLE public.zones_signinpolicyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_signinpolicyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_signinsession (
    id bigint NOT NULL,
    session_key character varying(40) NOT NULL,
    way character varying(40) NOT NULL,
    address character varying(45) NOT NULL,
    device character varying(200) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    user_id bigint NOT NULL
);

ALTER TABLE public.zones_signinsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_signinsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    username character varying(60) NOT NULL,
    display_name character varying(60) NOT NULL,
    language character varying(10) NOT NULL,
    is_active boolean NOT NULL,
    synthetic boolean NOT NULL
);

ALTER TABLE public.zones_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_zone (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    english_name character varying(120) NOT NULL,
    level character varying(10) NOT NULL,
    synthetic boolean NOT NULL,
    parent_id bigint
);

ALTER TABLE public.zones_zone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_zone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.zones_zoneevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    english_name character varying(120) NOT NULL,
    level character varying(10) NOT NULL,
    synthetic boolean NOT NULL,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.zones_zoneevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.zones_zoneevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

INSERT INTO public.django_content_type VALUES (1, 'pghistory', 'events');
INSERT INTO public.django_content_type VALUES (2, 'pghistory', 'middlewareevents');

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_attachment_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_attachmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_case_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_caseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_caselink_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_caselinkevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_certificate_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_certificateevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_clock_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_clockevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_contentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_counter_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_escalation_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_escalationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_extension_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_extensionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_mattercaseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_message_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_messageevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_paper_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_paperevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_part_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_partevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_party_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_partyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_processversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_processversionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_rating_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_ratingevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_step_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_stepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_timingevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_trail_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 2, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 110, true);

SELECT pg_catalog.setval('public.enterprises_contact_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_contactevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_enterpriseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_factexception_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_factexceptionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_import_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_importbatch_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_importevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_importrow_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_linkagerun_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_merger_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_mergerevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_premises_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_premisesevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_proposal_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_proposalevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_qualityday_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_qualityfinding_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_qualityfindingevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_qualityrun_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_savedmapping_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_savedmappingevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_suspectedpair_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_suspectedpairevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_yearlyfacts_id_seq', 1, false);

SELECT pg_catalog.setval('public.enterprises_yearlyfactsevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_answer_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_answerevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_change_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_changeevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_finding_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_findingevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_goal_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_goalevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_measured_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_measuredevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_plan_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_planevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_progressnote_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_progressnoteevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_project_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_project_supporting_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_projectevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_row_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_rowevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_rowunit_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_rowunitevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_stagereport_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_stagereportevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_target_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_target_supporting_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_targetevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_task_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_task_supporting_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_taskevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_version_id_seq', 1, false);

SELECT pg_catalog.setval('public.plans_versionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_apiuse_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datafield_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datafieldevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datagrant_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datagrantevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datarequest_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datarequestevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_dataset_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datasetevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_datause_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_dataversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_dataversionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_document_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_documentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_openset_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_opensetevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_openversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_openversionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.sources_passage_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_access_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_draft_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_job_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_notice_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_pruning_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_savedview_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_sealedblock_id_seq', 1, false);

SELECT pg_catalog.setval('public.web_verification_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_delegation_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_delegationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_department_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_departmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_grant_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_grantevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_identityprovider_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_identityproviderevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_invitation_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_invitationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_onetimelink_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_onetimelinkevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_organisation_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_organisationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_organisationname_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_organisationnameevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_passwordrequest_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_passwordrequestevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_personnelaction_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_presence_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_presenceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_registration_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_registrationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_signinattempt_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_signinevent_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_signinlock_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_signinlockevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_signinpolicyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_signinsession_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_user_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_zone_id_seq', 1, false);

SELECT pg_catalog.setval('public.zones_zoneevent_pgh_id_seq', 1, false);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_apiuse
    ADD CONSTRAINT api_minute_counted_once UNIQUE (caller, minute);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_counter
    ADD CONSTRAINT case_numbers_counted_once UNIQUE (zone_id, prefix, year);

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_attachmentevent
    ADD CONSTRAINT cases_attachmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_number_key UNIQUE (number);

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_caseevent
    ADD CONSTRAINT cases_caseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_caselink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_caselinkevent
    ADD CONSTRAINT cases_caselinkevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_number_key UNIQUE (number);

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_certificateevent
    ADD CONSTRAINT cases_certificateevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_clock
    ADD CONSTRAINT cases_clock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_clockevent
    ADD CONSTRAINT cases_clockevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_content
    ADD CONSTRAINT cases_content_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.cases_contentevent
    ADD CONSTRAINT cases_contentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_counter
    ADD CONSTRAINT cases_counter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_escalation
    ADD CONSTRAINT cases_escalation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_escalationevent
    ADD CONSTRAINT cases_escalationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_extension
    ADD CONSTRAINT cases_extension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_extensionevent
    ADD CONSTRAINT cases_extensionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_mattercase
    ADD CONSTRAINT cases_mattercase_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.cases_mattercaseevent
    ADD CONSTRAINT cases_mattercaseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_messageevent
    ADD CONSTRAINT cases_messageevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_paperevent
    ADD CONSTRAINT cases_paperevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_partevent
    ADD CONSTRAINT cases_partevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_party
    ADD CONSTRAINT cases_party_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_partyevent
    ADD CONSTRAINT cases_partyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_processversion
    ADD CONSTRAINT cases_processversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_processversionevent
    ADD CONSTRAINT cases_processversionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_rating
    ADD CONSTRAINT cases_rating_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_ratingevent
    ADD CONSTRAINT cases_ratingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_run
    ADD CONSTRAINT cases_run_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_stepevent
    ADD CONSTRAINT cases_stepevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_timing
    ADD CONSTRAINT cases_timing_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.cases_timingevent
    ADD CONSTRAINT cases_timingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.cases_trail
    ADD CONSTRAINT cases_trail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_contact
    ADD CONSTRAINT contact_role_once UNIQUE (enterprise_id, role);

ALTER TABLE ONLY public.zones_organisation
    ADD CONSTRAINT credit_code_is_given_once UNIQUE (credit_code);

ALTER TABLE ONLY public.sources_datafield
    ADD CONSTRAINT data_field_named_once UNIQUE (dataset_id, name);

ALTER TABLE ONLY public.sources_dataversion
    ADD CONSTRAINT data_version_numbered_once UNIQUE (dataset_id, number);

ALTER TABLE ONLY public.sources_dataset
    ADD CONSTRAINT dataset_coded_once_in_zone UNIQUE (zone_id, code);

ALTER TABLE ONLY public.plans_answer
    ADD CONSTRAINT department_answers_once_a_round UNIQUE (row_id, round, department_id);

ALTER TABLE ONLY public.zones_department
    ADD CONSTRAINT department_named_once_in_zone UNIQUE (zone_id, name);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.sources_document
    ADD CONSTRAINT document_stored_once_in_zone UNIQUE (zone_id, sha256);

ALTER TABLE ONLY public.web_draft
    ADD CONSTRAINT draft_once UNIQUE (user_id, form_key);

ALTER TABLE ONLY public.enterprises_enterprise
    ADD CONSTRAINT enterprise_of_presence UNIQUE (presence_id, zone_id, organisation_id);

ALTER TABLE ONLY public.enterprises_contact
    ADD CONSTRAINT enterprises_contact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_contactevent
    ADD CONSTRAINT enterprises_contactevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_enterprise
    ADD CONSTRAINT enterprises_enterprise_pkey PRIMARY KEY (presence_id);

ALTER TABLE ONLY public.enterprises_enterpriseevent
    ADD CONSTRAINT enterprises_enterpriseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_factexception
    ADD CONSTRAINT enterprises_factexception_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_factexceptionevent
    ADD CONSTRAINT enterprises_factexceptionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_import
    ADD CONSTRAINT enterprises_import_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_importbatch
    ADD CONSTRAINT enterprises_importbatch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_importevent
    ADD CONSTRAINT enterprises_importevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_importrow
    ADD CONSTRAINT enterprises_importrow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_linkagerun
    ADD CONSTRAINT enterprises_linkagerun_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_merger
    ADD CONSTRAINT enterprises_merger_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_mergerevent
    ADD CONSTRAINT enterprises_mergerevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_premises
    ADD CONSTRAINT enterprises_premises_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_premisesevent
    ADD CONSTRAINT enterprises_premisesevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_proposal
    ADD CONSTRAINT enterprises_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_proposalevent
    ADD CONSTRAINT enterprises_proposalevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_qualityday
    ADD CONSTRAINT enterprises_qualityday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_qualityfinding
    ADD CONSTRAINT enterprises_qualityfinding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_qualityfindingevent
    ADD CONSTRAINT enterprises_qualityfindingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_qualityrun
    ADD CONSTRAINT enterprises_qualityrun_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_savedmapping
    ADD CONSTRAINT enterprises_savedmapping_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_savedmappingevent
    ADD CONSTRAINT enterprises_savedmappingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_searchentry
    ADD CONSTRAINT enterprises_searchentry_pkey PRIMARY KEY (presence_id);

ALTER TABLE ONLY public.enterprises_suspectedpair
    ADD CONSTRAINT enterprises_suspectedpair_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_suspectedpairevent
    ADD CONSTRAINT enterprises_suspectedpairevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_yearlyfacts
    ADD CONSTRAINT enterprises_yearlyfacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enterprises_yearlyfactsevent
    ADD CONSTRAINT enterprises_yearlyfactsevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_factexception
    ADD CONSTRAINT fact_excepted_once UNIQUE (facts_id, "column");

ALTER TABLE ONLY public.enterprises_yearlyfacts
    ADD CONSTRAINT facts_once_a_year UNIQUE (enterprise_id, year);

ALTER TABLE ONLY public.plans_finding
    ADD CONSTRAINT finding_numbered_once UNIQUE (plan_id, "position");

ALTER TABLE ONLY public.enterprises_importbatch
    ADD CONSTRAINT import_batch_once UNIQUE (run_id, number);

ALTER TABLE ONLY public.enterprises_importrow
    ADD CONSTRAINT import_row_kept_once UNIQUE (run_id, line, kind);

ALTER TABLE ONLY public.enterprises_savedmapping
    ADD CONSTRAINT mapping_saved_once_for_a_head UNIQUE (zone_id, fingerprint);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_openset
    ADD CONSTRAINT open_set_coded_once_in_zone UNIQUE (zone_id, code);

ALTER TABLE ONLY public.sources_openversion
    ADD CONSTRAINT open_version_numbered_once UNIQUE (open_set_id, number);

ALTER TABLE ONLY public.zones_presence
    ADD CONSTRAINT organisation_is_present_once UNIQUE (organisation_id, zone_id);

ALTER TABLE ONLY public.zones_organisationname
    ADD CONSTRAINT organisation_name_given_once UNIQUE (organisation_id, name, kind);

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT paper_asked_once UNIQUE (case_id, "position");

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT part_numbered_once UNIQUE (step_id, number);

ALTER TABLE ONLY public.sources_passage
    ADD CONSTRAINT passage_named_once UNIQUE (document_id, start, "end");

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_answer
    ADD CONSTRAINT plans_answer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_answerevent
    ADD CONSTRAINT plans_answerevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_change
    ADD CONSTRAINT plans_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_changeevent
    ADD CONSTRAINT plans_changeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_finding
    ADD CONSTRAINT plans_finding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_findingevent
    ADD CONSTRAINT plans_findingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_goal
    ADD CONSTRAINT plans_goal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_goalevent
    ADD CONSTRAINT plans_goalevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_measured
    ADD CONSTRAINT plans_measured_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_measured
    ADD CONSTRAINT plans_measured_supersedes_id_key UNIQUE (supersedes_id);

ALTER TABLE ONLY public.plans_measuredevent
    ADD CONSTRAINT plans_measuredevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_planevent
    ADD CONSTRAINT plans_planevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_progressnote
    ADD CONSTRAINT plans_progressnote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_progressnoteevent
    ADD CONSTRAINT plans_progressnoteevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_project
    ADD CONSTRAINT plans_project_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_project
    ADD CONSTRAINT plans_project_row_id_key UNIQUE (row_id);

ALTER TABLE ONLY public.plans_project_supporting
    ADD CONSTRAINT plans_project_supporting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_project_supporting
    ADD CONSTRAINT plans_project_supporting_project_id_department_id_56162360_uniq UNIQUE (project_id, department_id);

ALTER TABLE ONLY public.plans_projectevent
    ADD CONSTRAINT plans_projectevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_row
    ADD CONSTRAINT plans_row_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_rowevent
    ADD CONSTRAINT plans_rowevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_rowunit
    ADD CONSTRAINT plans_rowunit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_rowunitevent
    ADD CONSTRAINT plans_rowunitevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_stagereport
    ADD CONSTRAINT plans_stagereport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_stagereportevent
    ADD CONSTRAINT plans_stagereportevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT plans_target_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT plans_target_row_id_key UNIQUE (row_id);

ALTER TABLE ONLY public.plans_target_supporting
    ADD CONSTRAINT plans_target_supporting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_target_supporting
    ADD CONSTRAINT plans_target_supporting_target_id_department_id_91a1a6fd_uniq UNIQUE (target_id, department_id);

ALTER TABLE ONLY public.plans_targetevent
    ADD CONSTRAINT plans_targetevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_task
    ADD CONSTRAINT plans_task_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_task
    ADD CONSTRAINT plans_task_row_id_key UNIQUE (row_id);

ALTER TABLE ONLY public.plans_task_supporting
    ADD CONSTRAINT plans_task_supporting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_task_supporting
    ADD CONSTRAINT plans_task_supporting_task_id_department_id_03a76e4d_uniq UNIQUE (task_id, department_id);

ALTER TABLE ONLY public.plans_taskevent
    ADD CONSTRAINT plans_taskevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_versionevent
    ADD CONSTRAINT plans_versionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.enterprises_premises
    ADD CONSTRAINT premises_named_once_in_zone UNIQUE (zone_id, name);

ALTER TABLE ONLY public.zones_presence
    ADD CONSTRAINT presence_with_its_parts UNIQUE (id, zone_id, organisation_id);

ALTER TABLE ONLY public.cases_processversion
    ADD CONSTRAINT process_version_once UNIQUE NULLS NOT DISTINCT (zone_id, key, version);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plans_project
    ADD CONSTRAINT project_numbered_once UNIQUE (plan_id, "position");

ALTER TABLE ONLY public.enterprises_qualityday
    ADD CONSTRAINT quality_counted_once_a_day UNIQUE NULLS NOT DISTINCT (zone_id, day, department_id);

ALTER TABLE ONLY public.enterprises_qualityfinding
    ADD CONSTRAINT quality_found_once UNIQUE NULLS NOT DISTINCT (enterprise_id, code, year);

ALTER TABLE ONLY public.cases_rating
    ADD CONSTRAINT rated_once_each_time UNIQUE (case_id, occasion);

ALTER TABLE ONLY public.zones_grant
    ADD CONSTRAINT role_granted_once_at_a_time EXCLUDE USING gist (user_id WITH =, role WITH =, COALESCE(zone_id, (0)::bigint) WITH =, COALESCE(department_id, (0)::bigint) WITH =, COALESCE(organisation_id, (0)::bigint) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);

ALTER TABLE ONLY public.plans_row
    ADD CONSTRAINT row_numbered_once UNIQUE (plan_id, kind, "position");

ALTER TABLE ONLY public.cases_escalation
    ADD CONSTRAINT rung_climbed_once UNIQUE (case_id, stage, rung, due);

ALTER TABLE ONLY public.web_sealedblock
    ADD CONSTRAINT sealed_block_once UNIQUE (seal_id, "table", "position");

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_apiuse
    ADD CONSTRAINT sources_apiuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_datafield
    ADD CONSTRAINT sources_datafield_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_datafieldevent
    ADD CONSTRAINT sources_datafieldevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_datagrantevent
    ADD CONSTRAINT sources_datagrantevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_datarequest
    ADD CONSTRAINT sources_datarequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_datarequestevent
    ADD CONSTRAINT sources_datarequestevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_dataset
    ADD CONSTRAINT sources_dataset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_datasetevent
    ADD CONSTRAINT sources_datasetevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_datause
    ADD CONSTRAINT sources_datause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_dataversion
    ADD CONSTRAINT sources_dataversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_dataversionevent
    ADD CONSTRAINT sources_dataversionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_document
    ADD CONSTRAINT sources_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_documentevent
    ADD CONSTRAINT sources_documentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_openset
    ADD CONSTRAINT sources_openset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_opensetevent
    ADD CONSTRAINT sources_opensetevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_openversion
    ADD CONSTRAINT sources_openversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sources_openversionevent
    ADD CONSTRAINT sources_openversionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sources_passage
    ADD CONSTRAINT sources_passage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT step_reached_once UNIQUE (case_id, task);

ALTER TABLE ONLY public.enterprises_suspectedpair
    ADD CONSTRAINT suspected_once UNIQUE (one_id, other_id);

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT target_numbered_once UNIQUE (plan_id, "position");

ALTER TABLE ONLY public.plans_task
    ADD CONSTRAINT task_numbered_once UNIQUE (plan_id, "position");

ALTER TABLE ONLY public.plans_rowunit
    ADD CONSTRAINT unit_named_once_in_row UNIQUE (row_id, name);

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT version_numbered_once UNIQUE (plan_id, number);

ALTER TABLE ONLY public.web_savedview
    ADD CONSTRAINT view_named_once UNIQUE (user_id, list_key, name);

ALTER TABLE ONLY public.web_access
    ADD CONSTRAINT web_access_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_draft
    ADD CONSTRAINT web_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_job
    ADD CONSTRAINT web_job_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_notice
    ADD CONSTRAINT web_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_pruning
    ADD CONSTRAINT web_pruning_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_savedview
    ADD CONSTRAINT web_savedview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_seal
    ADD CONSTRAINT web_seal_day_key UNIQUE (day);

ALTER TABLE ONLY public.web_seal
    ADD CONSTRAINT web_seal_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.web_sealedblock
    ADD CONSTRAINT web_sealedblock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_verification
    ADD CONSTRAINT web_verification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_delegation
    ADD CONSTRAINT zones_delegation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_delegationevent
    ADD CONSTRAINT zones_delegationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_department
    ADD CONSTRAINT zones_department_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_departmentevent
    ADD CONSTRAINT zones_departmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_grant
    ADD CONSTRAINT zones_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_grantevent
    ADD CONSTRAINT zones_grantevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_identityprovider
    ADD CONSTRAINT zones_identityprovider_key_key UNIQUE (key);

ALTER TABLE ONLY public.zones_identityprovider
    ADD CONSTRAINT zones_identityprovider_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_identityproviderevent
    ADD CONSTRAINT zones_identityproviderevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_invitation
    ADD CONSTRAINT zones_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_invitation
    ADD CONSTRAINT zones_invitation_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.zones_invitationevent
    ADD CONSTRAINT zones_invitationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_onetimelink
    ADD CONSTRAINT zones_onetimelink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_onetimelink
    ADD CONSTRAINT zones_onetimelink_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.zones_onetimelinkevent
    ADD CONSTRAINT zones_onetimelinkevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_organisation
    ADD CONSTRAINT zones_organisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_organisationevent
    ADD CONSTRAINT zones_organisationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_organisationname
    ADD CONSTRAINT zones_organisationname_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_organisationnameevent
    ADD CONSTRAINT zones_organisationnameevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_passwordrequest
    ADD CONSTRAINT zones_passwordrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_passwordrequestevent
    ADD CONSTRAINT zones_passwordrequestevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_personnelaction
    ADD CONSTRAINT zones_personnelaction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_presence
    ADD CONSTRAINT zones_presence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_presenceevent
    ADD CONSTRAINT zones_presenceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_registration
    ADD CONSTRAINT zones_registration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_registrationevent
    ADD CONSTRAINT zones_registrationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_signinattempt
    ADD CONSTRAINT zones_signinattempt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_signinevent
    ADD CONSTRAINT zones_signinevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_signinlock
    ADD CONSTRAINT zones_signinlock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_signinlockevent
    ADD CONSTRAINT zones_signinlockevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_signinpolicy
    ADD CONSTRAINT zones_signinpolicy_pkey PRIMARY KEY (zone_id);

ALTER TABLE ONLY public.zones_signinpolicyevent
    ADD CONSTRAINT zones_signinpolicyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.zones_signinsession
    ADD CONSTRAINT zones_signinsession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_signinsession
    ADD CONSTRAINT zones_signinsession_session_key_key UNIQUE (session_key);

ALTER TABLE ONLY public.zones_user
    ADD CONSTRAINT zones_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_user
    ADD CONSTRAINT zones_user_username_key UNIQUE (username);

ALTER TABLE ONLY public.zones_zone
    ADD CONSTRAINT zones_zone_code_key UNIQUE (code);

ALTER TABLE ONLY public.zones_zone
    ADD CONSTRAINT zones_zone_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zones_zoneevent
    ADD CONSTRAINT zones_zoneevent_pkey PRIMARY KEY (pgh_id);

CREATE INDEX access_by_person ON public.web_access USING btree (person_id, at, id DESC) INCLUDE (zone, status);

CREATE INDEX access_by_record ON public.web_access USING btree (record, at, id DESC) INCLUDE (zone, status);

CREATE INDEX access_by_route ON public.web_access USING btree (route, at, id DESC) INCLUDE (zone, status);

CREATE INDEX access_by_status ON public.web_access USING btree (status, at, id DESC) INCLUDE (zone);

CREATE INDEX access_newest ON public.web_access USING btree (at, id DESC) INCLUDE (zone);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX attempts_by_age ON public.zones_signinattempt USING btree (at);

CREATE INDEX attempts_counted ON public.zones_signinattempt USING btree (action, key, at);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX bad_ratings_open ON public.cases_rating USING btree (zone_id, answer_due) WHERE ((answered_at IS NULL) AND bad);

CREATE INDEX basket_of_department ON public.cases_part USING btree (department_id, due, id) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'taken'::character varying])::text[]));

CREATE INDEX basket_of_organisation ON public.cases_part USING btree (organisation_id, due, id) WHERE ((organisation_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'taken'::character varying])::text[])));

CREATE INDEX basket_of_person ON public.cases_part USING btree (person_id, due, id) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'taken'::character varying])::text[]));

CREATE UNIQUE INDEX case_of_another_system_once ON public.cases_case USING btree (zone_id, external_system, external_number) WHERE (NOT ((external_number)::text = ''::text));

CREATE INDEX cases_attachment_added_by_id_97ff0819 ON public.cases_attachment USING btree (added_by_id);

CREATE INDEX cases_attachment_case_id_1cf64b9f ON public.cases_attachment USING btree (case_id);

CREATE INDEX cases_attachment_message_id_463c3649 ON public.cases_attachment USING btree (message_id);

CREATE INDEX cases_attachment_step_id_575f5356 ON public.cases_attachment USING btree (step_id);

CREATE INDEX cases_attachmentevent_added_by_id_a41ff07c ON public.cases_attachmentevent USING btree (added_by_id);

CREATE INDEX cases_attachmentevent_case_id_85c4324c ON public.cases_attachmentevent USING btree (case_id);

CREATE INDEX cases_attachmentevent_message_id_a3a6da3c ON public.cases_attachmentevent USING btree (message_id);

CREATE INDEX cases_attachmentevent_pgh_context_id_203af4e5 ON public.cases_attachmentevent USING btree (pgh_context_id);

CREATE INDEX cases_attachmentevent_pgh_obj_id_ad923202 ON public.cases_attachmentevent USING btree (pgh_obj_id);

CREATE INDEX cases_attachmentevent_step_id_9d2be59d ON public.cases_attachmentevent USING btree (step_id);

CREATE INDEX cases_attachmentevent_zone_id_e1fad85f ON public.cases_attachmentevent USING btree (zone_id);

CREATE INDEX cases_by_day ON public.cases_case USING btree (zone_id, kind, filed_at DESC, id DESC);

CREATE INDEX cases_by_state ON public.cases_case USING btree (zone_id, kind, state, filed_at DESC, id DESC);

CREATE INDEX cases_case_filed_by_id_3f8c8a34 ON public.cases_case USING btree (filed_by_id);

CREATE INDEX cases_case_merged_into_id_1b4320d8 ON public.cases_case USING btree (merged_into_id);

CREATE INDEX cases_case_number_980c9551_like ON public.cases_case USING btree (number varchar_pattern_ops);

CREATE INDEX cases_caseevent_department_id_e122de82 ON public.cases_caseevent USING btree (department_id);

CREATE INDEX cases_caseevent_filed_by_id_0c6d6824 ON public.cases_caseevent USING btree (filed_by_id);

CREATE INDEX cases_caseevent_merged_into_id_5635f9ba ON public.cases_caseevent USING btree (merged_into_id);

CREATE INDEX cases_caseevent_organisation_id_2f19db67 ON public.cases_caseevent USING btree (organisation_id);

CREATE INDEX cases_caseevent_pgh_context_id_04885c94 ON public.cases_caseevent USING btree (pgh_context_id);

CREATE INDEX cases_caseevent_pgh_obj_id_0093179a ON public.cases_caseevent USING btree (pgh_obj_id);

CREATE INDEX cases_caseevent_zone_id_bf8640c3 ON public.cases_caseevent USING btree (zone_id);

CREATE INDEX cases_caselink_case_id_d380f93b ON public.cases_caselink USING btree (case_id);

CREATE INDEX cases_caselink_made_by_id_123695e0 ON public.cases_caselink USING btree (made_by_id);

CREATE INDEX cases_caselink_other_id_e6b4d578 ON public.cases_caselink USING btree (other_id);

CREATE INDEX cases_caselinkevent_case_id_a32cc2d5 ON public.cases_caselinkevent USING btree (case_id);

CREATE INDEX cases_caselinkevent_made_by_id_01eab7d7 ON public.cases_caselinkevent USING btree (made_by_id);

CREATE INDEX cases_caselinkevent_other_id_c275ad63 ON public.cases_caselinkevent USING btree (other_id);

CREATE INDEX cases_caselinkevent_pgh_context_id_586c34c7 ON public.cases_caselinkevent USING btree (pgh_context_id);

CREATE INDEX cases_caselinkevent_pgh_obj_id_d40e620e ON public.cases_caselinkevent USING btree (pgh_obj_id);

CREATE INDEX cases_certificate_attachment_id_3edc0955 ON public.cases_certificate USING btree (attachment_id);

CREATE INDEX cases_certificate_issued_by_id_73625972 ON public.cases_certificate USING btree (issued_by_id);

CREATE INDEX cases_certificate_number_4791895e_like ON public.cases_certificate USING btree (number varchar_pattern_ops);

CREATE INDEX cases_certificateevent_attachment_id_c8251882 ON public.cases_certificateevent USING btree (attachment_id);

CREATE INDEX cases_certificateevent_case_id_2cf75b9e ON public.cases_certificateevent USING btree (case_id);

CREATE INDEX cases_certificateevent_department_id_d647ddda ON public.cases_certificateevent USING btree (department_id);

CREATE INDEX cases_certificateevent_holder_id_e1973b5e ON public.cases_certificateevent USING btree (holder_id);

CREATE INDEX cases_certificateevent_issued_by_id_af5b9af7 ON public.cases_certificateevent USING btree (issued_by_id);

CREATE INDEX cases_certificateevent_pgh_context_id_b28505e5 ON public.cases_certificateevent USING btree (pgh_context_id);

CREATE INDEX cases_certificateevent_pgh_obj_id_99cdd751 ON public.cases_certificateevent USING btree (pgh_obj_id);

CREATE INDEX cases_certificateevent_zone_id_245f2b67 ON public.cases_certificateevent USING btree (zone_id);

CREATE INDEX cases_clock_case_id_bf0c46ff ON public.cases_clock USING btree (case_id);

CREATE INDEX cases_clock_step_id_43df1693 ON public.cases_clock USING btree (step_id);

CREATE INDEX cases_clockevent_case_id_51505668 ON public.cases_clockevent USING btree (case_id);

CREATE INDEX cases_clockevent_pgh_context_id_5d4dc482 ON public.cases_clockevent USING btree (pgh_context_id);

CREATE INDEX cases_clockevent_pgh_obj_id_c1fd11e9 ON public.cases_clockevent USING btree (pgh_obj_id);

CREATE INDEX cases_clockevent_step_id_6d997e58 ON public.cases_clockevent USING btree (step_id);

CREATE INDEX cases_contentevent_case_id_95467469 ON public.cases_contentevent USING btree (case_id);

CREATE INDEX cases_contentevent_pgh_context_id_f88c24e3 ON public.cases_contentevent USING btree (pgh_context_id);

CREATE INDEX cases_contentevent_pgh_obj_id_cab77adf ON public.cases_contentevent USING btree (pgh_obj_id);

CREATE INDEX cases_counter_zone_id_0a37960d ON public.cases_counter USING btree (zone_id);

CREATE INDEX cases_due ON public.cases_case USING btree (zone_id, due, id) WHERE ((due IS NOT NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'paused'::character varying, 'answered'::character varying])::text[])));

CREATE INDEX cases_escalation_case_id_4803a7ab ON public.cases_escalation USING btree (case_id);

CREATE INDEX cases_escalationevent_case_id_0ada1798 ON public.cases_escalationevent USING btree (case_id);

CREATE INDEX cases_escalationevent_pgh_context_id_f196d97a ON public.cases_escalationevent USING btree (pgh_context_id);

CREATE INDEX cases_escalationevent_pgh_obj_id_630c4dae ON public.cases_escalationevent USING btree (pgh_obj_id);

CREATE INDEX cases_extension_asked_by_id_53187ea1 ON public.cases_extension USING btree (asked_by_id);

CREATE INDEX cases_extension_case_id_583445e3 ON public.cases_extension USING btree (case_id);

CREATE INDEX cases_extension_decided_by_id_ac8ea293 ON public.cases_extension USING btree (decided_by_id);

CREATE INDEX cases_extensionevent_asked_by_id_5d3c6840 ON public.cases_extensionevent USING btree (asked_by_id);

CREATE INDEX cases_extensionevent_case_id_d2f67c4d ON public.cases_extensionevent USING btree (case_id);

CREATE INDEX cases_extensionevent_decided_by_id_8ebe68de ON public.cases_extensionevent USING btree (decided_by_id);

CREATE INDEX cases_extensionevent_pgh_context_id_7e8e2c23 ON public.cases_extensionevent USING btree (pgh_context_id);

CREATE INDEX cases_extensionevent_pgh_obj_id_ea37f423 ON public.cases_extensionevent USING btree (pgh_obj_id);

CREATE UNIQUE INDEX cases_linked_once ON public.cases_caselink USING btree (case_id, other_id, relation) WHERE (other_id IS NOT NULL);

CREATE INDEX cases_mattercaseevent_case_id_6f8fcd5b ON public.cases_mattercaseevent USING btree (case_id);

CREATE INDEX cases_mattercaseevent_pgh_context_id_06452fce ON public.cases_mattercaseevent USING btree (pgh_context_id);

CREATE INDEX cases_mattercaseevent_pgh_obj_id_d63b9fa3 ON public.cases_mattercaseevent USING btree (pgh_obj_id);

CREATE INDEX cases_mattercaseevent_zone_id_62858247 ON public.cases_mattercaseevent USING btree (zone_id);

CREATE INDEX cases_message_case_id_544aca6d ON public.cases_message USING btree (case_id);

CREATE INDEX cases_message_said_by_id_231cc0f2 ON public.cases_message USING btree (said_by_id);

CREATE INDEX cases_messageevent_case_id_a1c2e726 ON public.cases_messageevent USING btree (case_id);

CREATE INDEX cases_messageevent_pgh_context_id_da924520 ON public.cases_messageevent USING btree (pgh_context_id);

CREATE INDEX cases_messageevent_pgh_obj_id_03d8e1ca ON public.cases_messageevent USING btree (pgh_obj_id);

CREATE INDEX cases_messageevent_said_by_id_0630537a ON public.cases_messageevent USING btree (said_by_id);

CREATE INDEX cases_messageevent_zone_id_1c912492 ON public.cases_messageevent USING btree (zone_id);

CREATE INDEX cases_of_department ON public.cases_case USING btree (zone_id, department_id, filed_at DESC, id DESC);

CREATE INDEX cases_of_organisation ON public.cases_case USING btree (organisation_id, filed_at DESC, id DESC);

CREATE INDEX cases_of_zone ON public.cases_case USING btree (zone_id, filed_at DESC, id);

CREATE INDEX cases_paper_attachment_id_84a176ca ON public.cases_paper USING btree (attachment_id);

CREATE INDEX cases_paper_case_id_1d2fd58d ON public.cases_paper USING btree (case_id);

CREATE INDEX cases_paper_received_by_id_01316393 ON public.cases_paper USING btree (received_by_id);

CREATE INDEX cases_paperevent_attachment_id_a6165e3c ON public.cases_paperevent USING btree (attachment_id);

CREATE INDEX cases_paperevent_case_id_f5628751 ON public.cases_paperevent USING btree (case_id);

CREATE INDEX cases_paperevent_pgh_context_id_47f20460 ON public.cases_paperevent USING btree (pgh_context_id);

CREATE INDEX cases_paperevent_pgh_obj_id_ee615a5b ON public.cases_paperevent USING btree (pgh_obj_id);

CREATE INDEX cases_paperevent_received_by_id_7f887a7a ON public.cases_paperevent USING btree (received_by_id);

CREATE INDEX cases_part_case_id_2d1bb51a ON public.cases_part USING btree (case_id);

CREATE INDEX cases_part_deputy_id_44e4752e ON public.cases_part USING btree (deputy_id);

CREATE INDEX cases_part_step_id_1436e4b0 ON public.cases_part USING btree (step_id);

CREATE INDEX cases_partevent_case_id_62a5d009 ON public.cases_partevent USING btree (case_id);

CREATE INDEX cases_partevent_department_id_f415ec39 ON public.cases_partevent USING btree (department_id);

CREATE INDEX cases_partevent_deputy_id_e8ba7bd1 ON public.cases_partevent USING btree (deputy_id);

CREATE INDEX cases_partevent_organisation_id_48345757 ON public.cases_partevent USING btree (organisation_id);

CREATE INDEX cases_partevent_person_id_9f511cbe ON public.cases_partevent USING btree (person_id);

CREATE INDEX cases_partevent_pgh_context_id_f1fab601 ON public.cases_partevent USING btree (pgh_context_id);

CREATE INDEX cases_partevent_pgh_obj_id_13f5ae79 ON public.cases_partevent USING btree (pgh_obj_id);

CREATE INDEX cases_partevent_step_id_37bee925 ON public.cases_partevent USING btree (step_id);

CREATE INDEX cases_partevent_zone_id_72c4900f ON public.cases_partevent USING btree (zone_id);

CREATE INDEX cases_party_case_id_9d5babdc ON public.cases_party USING btree (case_id);

CREATE INDEX cases_party_organisation_id_3e7a1eb5 ON public.cases_party USING btree (organisation_id);

CREATE INDEX cases_party_person_id_f62f37c3 ON public.cases_party USING btree (person_id);

CREATE INDEX cases_partyevent_case_id_749a0158 ON public.cases_partyevent USING btree (case_id);

CREATE INDEX cases_partyevent_organisation_id_63118173 ON public.cases_partyevent USING btree (organisation_id);

CREATE INDEX cases_partyevent_person_id_5d0e2990 ON public.cases_partyevent USING btree (person_id);

CREATE INDEX cases_partyevent_pgh_context_id_172baa4f ON public.cases_partyevent USING btree (pgh_context_id);

CREATE INDEX cases_partyevent_pgh_obj_id_6b1bb6b9 ON public.cases_partyevent USING btree (pgh_obj_id);

CREATE INDEX cases_processversion_published_by_id_fdebf652 ON public.cases_processversion USING btree (published_by_id);

CREATE INDEX cases_processversion_zone_id_47632e11 ON public.cases_processversion USING btree (zone_id);

CREATE INDEX cases_processversionevent_pgh_context_id_9671c605 ON public.cases_processversionevent USING btree (pgh_context_id);

CREATE INDEX cases_processversionevent_pgh_obj_id_4d0f364a ON public.cases_processversionevent USING btree (pgh_obj_id);

CREATE INDEX cases_processversionevent_published_by_id_c1158cd9 ON public.cases_processversionevent USING btree (published_by_id);

CREATE INDEX cases_processversionevent_zone_id_fe666f76 ON public.cases_processversionevent USING btree (zone_id);

CREATE INDEX cases_rating_case_id_428678e7 ON public.cases_rating USING btree (case_id);

CREATE INDEX cases_rating_rated_by_id_605f9004 ON public.cases_rating USING btree (rated_by_id);

CREATE INDEX cases_ratingevent_case_id_0ecbc270 ON public.cases_ratingevent USING btree (case_id);

CREATE INDEX cases_ratingevent_pgh_context_id_7691d5ae ON public.cases_ratingevent USING btree (pgh_context_id);

CREATE INDEX cases_ratingevent_pgh_obj_id_21756758 ON public.cases_ratingevent USING btree (pgh_obj_id);

CREATE INDEX cases_ratingevent_rated_by_id_f79dd2db ON public.cases_ratingevent USING btree (rated_by_id);

CREATE INDEX cases_ratingevent_zone_id_38e5125b ON public.cases_ratingevent USING btree (zone_id);

CREATE INDEX cases_run_process_id_573dc255 ON public.cases_run USING btree (process_id);

CREATE INDEX cases_step_case_id_95522377 ON public.cases_step USING btree (case_id);

CREATE INDEX cases_stepevent_case_id_04c3b0df ON public.cases_stepevent USING btree (case_id);

CREATE INDEX cases_stepevent_pgh_context_id_7e5e6ab8 ON public.cases_stepevent USING btree (pgh_context_id);

CREATE INDEX cases_stepevent_pgh_obj_id_0c4deb10 ON public.cases_stepevent USING btree (pgh_obj_id);

CREATE INDEX cases_supervised ON public.cases_case USING btree (zone_id, rung DESC, due, id) WHERE ((rung > 0) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'paused'::character varying, 'answered'::character varying])::text[])));

CREATE INDEX cases_timingevent_case_id_d8de4fb0 ON public.cases_timingevent USING btree (case_id);

CREATE INDEX cases_timingevent_pgh_context_id_d872d1a1 ON public.cases_timingevent USING btree (pgh_context_id);

CREATE INDEX cases_timingevent_pgh_obj_id_cd9350c0 ON public.cases_timingevent USING btree (pgh_obj_id);

CREATE INDEX cases_trail_by_id_3c5b3542 ON public.cases_trail USING btree (by_id);

CREATE INDEX cases_trail_case_id_b016be63 ON public.cases_trail USING btree (case_id);

CREATE INDEX cases_trail_step_id_f5fe8951 ON public.cases_trail USING btree (step_id);

CREATE INDEX clocks_to_ring ON public.cases_clock USING btree (next_alarm) WHERE (next_alarm IS NOT NULL);

CREATE INDEX data_grants_running ON public.sources_datagrant USING btree (dataset_id, to_zone_id) WHERE (ended_at IS NULL);

CREATE INDEX datasets_of_zone ON public.sources_dataset USING btree (zone_id, title);

CREATE INDEX datasets_to_refresh ON public.sources_dataset USING btree (department_id, refresh_due);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX enterprise_capital_down ON public.enterprises_enterprise USING btree (zone_id, registered_capital DESC NULLS LAST, presence_id);

CREATE INDEX enterprise_capital_up ON public.enterprises_enterprise USING btree (zone_id, registered_capital, presence_id);

CREATE INDEX enterprise_founded_down ON public.enterprises_enterprise USING btree (zone_id, founded_on DESC NULLS LAST, presence_id);

CREATE INDEX enterprise_founded_up ON public.enterprises_enterprise USING btree (zone_id, founded_on, presence_id);

CREATE INDEX enterprise_industry ON public.enterprises_enterprise USING btree (zone_id, industry_division, industry);

CREATE INDEX enterprise_parent ON public.enterprises_enterprise USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX enterprise_premises ON public.enterprises_enterprise USING btree (zone_id, premises_id) WHERE (premises_id IS NOT NULL);

CREATE INDEX enterprise_published ON public.enterprises_enterprise USING btree (zone_id) WHERE published;

CREATE INDEX enterprise_revenue_down ON public.enterprises_enterprise USING btree (zone_id, latest_revenue DESC NULLS LAST, presence_id);

CREATE INDEX enterprise_revenue_up ON public.enterprises_enterprise USING btree (zone_id, latest_revenue, presence_id);

CREATE INDEX enterprise_size ON public.enterprises_enterprise USING btree (zone_id, size);

CREATE INDEX enterprise_status ON public.enterprises_enterprise USING btree (zone_id, status);

CREATE INDEX enterprise_to_confirm ON public.enterprises_enterprise USING btree (zone_id) WHERE ((industry_state)::text = 'suggested'::text);

CREATE INDEX enterprises_contact_organisation_id_24fe9b07 ON public.enterprises_contact USING btree (organisation_id);

CREATE INDEX enterprises_contactevent_document_id_c24cbe47 ON public.enterprises_contactevent USING btree (document_id);

CREATE INDEX enterprises_contactevent_entered_by_id_5c92dff3 ON public.enterprises_contactevent USING btree (entered_by_id);

CREATE INDEX enterprises_contactevent_enterprise_id_143da4c5 ON public.enterprises_contactevent USING btree (enterprise_id);

CREATE INDEX enterprises_contactevent_organisation_id_5018d589 ON public.enterprises_contactevent USING btree (organisation_id);

CREATE INDEX enterprises_contactevent_pgh_context_id_a14fcbcb ON public.enterprises_contactevent USING btree (pgh_context_id);

CREATE INDEX enterprises_contactevent_pgh_obj_id_cfb7d12d ON public.enterprises_contactevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_contactevent_zone_id_984d2d33 ON public.enterprises_contactevent USING btree (zone_id);

CREATE INDEX enterprises_enterprise_organisation_id_757ce207 ON public.enterprises_enterprise USING btree (organisation_id);

CREATE INDEX enterprises_enterpriseevent_pgh_context_id_28819c8a ON public.enterprises_enterpriseevent USING btree (pgh_context_id);

CREATE INDEX enterprises_enterpriseevent_pgh_obj_id_0e00c171 ON public.enterprises_enterpriseevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_factexception_document_id_63679852 ON public.enterprises_factexception USING btree (document_id);

CREATE INDEX enterprises_factexception_facts_id_ca728196 ON public.enterprises_factexception USING btree (facts_id);

CREATE INDEX enterprises_factexceptionevent_document_id_9e311a32 ON public.enterprises_factexceptionevent USING btree (document_id);

CREATE INDEX enterprises_factexceptionevent_facts_id_366fbd81 ON public.enterprises_factexceptionevent USING btree (facts_id);

CREATE INDEX enterprises_factexceptionevent_pgh_context_id_aa312a81 ON public.enterprises_factexceptionevent USING btree (pgh_context_id);

CREATE INDEX enterprises_factexceptionevent_pgh_obj_id_60d7b403 ON public.enterprises_factexceptionevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_import_created_by_id_d1f98729 ON public.enterprises_import USING btree (created_by_id);

CREATE INDEX enterprises_import_document_id_1e671d77 ON public.enterprises_import USING btree (document_id);

CREATE INDEX enterprises_import_job_id_c492118a ON public.enterprises_import USING btree (job_id);

CREATE INDEX enterprises_import_zone_id_29ccd9ab ON public.enterprises_import USING btree (zone_id);

CREATE INDEX enterprises_importbatch_run_id_c9d31627 ON public.enterprises_importbatch USING btree (run_id);

CREATE INDEX enterprises_importevent_created_by_id_2ee15132 ON public.enterprises_importevent USING btree (created_by_id);

CREATE INDEX enterprises_importevent_document_id_9154f202 ON public.enterprises_importevent USING btree (document_id);

CREATE INDEX enterprises_importevent_job_id_1d28275f ON public.enterprises_importevent USING btree (job_id);

CREATE INDEX enterprises_importevent_pgh_context_id_e571adbd ON public.enterprises_importevent USING btree (pgh_context_id);

CREATE INDEX enterprises_importevent_pgh_obj_id_2cc62286 ON public.enterprises_importevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_importevent_zone_id_14440db6 ON public.enterprises_importevent USING btree (zone_id);

CREATE INDEX enterprises_linkagerun_asked_by_id_d621e4d5 ON public.enterprises_linkagerun USING btree (asked_by_id);

CREATE INDEX enterprises_linkagerun_zone_id_f63b2f6e ON public.enterprises_linkagerun USING btree (zone_id);

CREATE INDEX enterprises_merger_batch_e4e2ad08 ON public.enterprises_merger USING btree (batch);

CREATE INDEX enterprises_merger_gone_id_095a3823 ON public.enterprises_merger USING btree (gone_id);

CREATE INDEX enterprises_merger_into_id_65d6876d ON public.enterprises_merger USING btree (into_id);

CREATE INDEX enterprises_mergerevent_gone_id_0ff19369 ON public.enterprises_mergerevent USING btree (gone_id);

CREATE INDEX enterprises_mergerevent_into_id_49ea4a56 ON public.enterprises_mergerevent USING btree (into_id);

CREATE INDEX enterprises_mergerevent_merged_by_id_bdc0a554 ON public.enterprises_mergerevent USING btree (merged_by_id);

CREATE INDEX enterprises_mergerevent_pgh_context_id_89367c2e ON public.enterprises_mergerevent USING btree (pgh_context_id);

CREATE INDEX enterprises_mergerevent_pgh_obj_id_7785ac61 ON public.enterprises_mergerevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_mergerevent_undone_by_id_589da5c2 ON public.enterprises_mergerevent USING btree (undone_by_id);

CREATE INDEX enterprises_mergerevent_zone_id_31ddc025 ON public.enterprises_mergerevent USING btree (zone_id);

CREATE INDEX enterprises_premises_operator_id_171337cc ON public.enterprises_premises USING btree (operator_id);

CREATE INDEX enterprises_premises_zone_id_885b6641 ON public.enterprises_premises USING btree (zone_id);

CREATE INDEX enterprises_premisesevent_operator_id_03b814ef ON public.enterprises_premisesevent USING btree (operator_id);

CREATE INDEX enterprises_premisesevent_pgh_context_id_92d42b3a ON public.enterprises_premisesevent USING btree (pgh_context_id);

CREATE INDEX enterprises_premisesevent_pgh_obj_id_4c73e69d ON public.enterprises_premisesevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_premisesevent_zone_id_2c81a022 ON public.enterprises_premisesevent USING btree (zone_id);

CREATE INDEX enterprises_proposal_decided_by_id_fc1979fa ON public.enterprises_proposal USING btree (decided_by_id);

CREATE INDEX enterprises_proposal_enterprise_id_7c93efc1 ON public.enterprises_proposal USING btree (enterprise_id);

CREATE INDEX enterprises_proposal_evidence_id_eba61525 ON public.enterprises_proposal USING btree (evidence_id);

CREATE INDEX enterprises_proposal_organisation_id_a1a1f18b ON public.enterprises_proposal USING btree (organisation_id);

CREATE INDEX enterprises_proposal_submitted_by_id_87bb16e1 ON public.enterprises_proposal USING btree (submitted_by_id);

CREATE INDEX enterprises_proposalevent_decided_by_id_d2c77d95 ON public.enterprises_proposalevent USING btree (decided_by_id);

CREATE INDEX enterprises_proposalevent_enterprise_id_7913f5d6 ON public.enterprises_proposalevent USING btree (enterprise_id);

CREATE INDEX enterprises_proposalevent_evidence_id_a2809fe3 ON public.enterprises_proposalevent USING btree (evidence_id);

CREATE INDEX enterprises_proposalevent_organisation_id_5598c86e ON public.enterprises_proposalevent USING btree (organisation_id);

CREATE INDEX enterprises_proposalevent_pgh_context_id_7594175a ON public.enterprises_proposalevent USING btree (pgh_context_id);

CREATE INDEX enterprises_proposalevent_pgh_obj_id_6c2028f3 ON public.enterprises_proposalevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_proposalevent_submitted_by_id_279a51c4 ON public.enterprises_proposalevent USING btree (submitted_by_id);

CREATE INDEX enterprises_proposalevent_zone_id_200ea493 ON public.enterprises_proposalevent USING btree (zone_id);

CREATE INDEX enterprises_qualityfinding_accepted_by_id_d816efa0 ON public.enterprises_qualityfinding USING btree (accepted_by_id);

CREATE INDEX enterprises_qualityfinding_organisation_id_b567a21e ON public.enterprises_qualityfinding USING btree (organisation_id);

CREATE INDEX enterprises_qualityfinding_sent_by_id_dad76d36 ON public.enterprises_qualityfinding USING btree (sent_by_id);

CREATE INDEX enterprises_qualityfindingevent_accepted_by_id_6d4a8109 ON public.enterprises_qualityfindingevent USING btree (accepted_by_id);

CREATE INDEX enterprises_qualityfindingevent_department_id_84ad1909 ON public.enterprises_qualityfindingevent USING btree (department_id);

CREATE INDEX enterprises_qualityfindingevent_enterprise_id_8e6e1412 ON public.enterprises_qualityfindingevent USING btree (enterprise_id);

CREATE INDEX enterprises_qualityfindingevent_organisation_id_74c255b5 ON public.enterprises_qualityfindingevent USING btree (organisation_id);

CREATE INDEX enterprises_qualityfindingevent_pgh_context_id_c3ab1ad6 ON public.enterprises_qualityfindingevent USING btree (pgh_context_id);

CREATE INDEX enterprises_qualityfindingevent_pgh_obj_id_b78f1e11 ON public.enterprises_qualityfindingevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_qualityfindingevent_sent_by_id_4172296f ON public.enterprises_qualityfindingevent USING btree (sent_by_id);

CREATE INDEX enterprises_qualityfindingevent_zone_id_912df6c1 ON public.enterprises_qualityfindingevent USING btree (zone_id);

CREATE INDEX enterprises_qualityrun_asked_by_id_99756f37 ON public.enterprises_qualityrun USING btree (asked_by_id);

CREATE INDEX enterprises_qualityrun_zone_id_fbfb660a ON public.enterprises_qualityrun USING btree (zone_id);

CREATE INDEX enterprises_savedmapping_saved_by_id_2ce1e5b7 ON public.enterprises_savedmapping USING btree (saved_by_id);

CREATE INDEX enterprises_savedmapping_zone_id_4b2277ce ON public.enterprises_savedmapping USING btree (zone_id);

CREATE INDEX enterprises_savedmappingevent_pgh_context_id_22a515d8 ON public.enterprises_savedmappingevent USING btree (pgh_context_id);

CREATE INDEX enterprises_savedmappingevent_pgh_obj_id_da2203f4 ON public.enterprises_savedmappingevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_savedmappingevent_saved_by_id_495094df ON public.enterprises_savedmappingevent USING btree (saved_by_id);

CREATE INDEX enterprises_savedmappingevent_zone_id_5e216b92 ON public.enterprises_savedmappingevent USING btree (zone_id);

CREATE INDEX enterprises_searchentry_organisation_id_6484e2fd ON public.enterprises_searchentry USING btree (organisation_id);

CREATE INDEX enterprises_suspectedpair_batch_cf006252 ON public.enterprises_suspectedpair USING btree (batch);

CREATE INDEX enterprises_suspectedpair_merger_id_8c7da11f ON public.enterprises_suspectedpair USING btree (merger_id);

CREATE INDEX enterprises_suspectedpair_other_id_2b3073ee ON public.enterprises_suspectedpair USING btree (other_id);

CREATE INDEX enterprises_suspectedpairevent_decided_by_id_ba2eddbe ON public.enterprises_suspectedpairevent USING btree (decided_by_id);

CREATE INDEX enterprises_suspectedpairevent_merger_id_ab8cb166 ON public.enterprises_suspectedpairevent USING btree (merger_id);

CREATE INDEX enterprises_suspectedpairevent_one_id_f7d8b819 ON public.enterprises_suspectedpairevent USING btree (one_id);

CREATE INDEX enterprises_suspectedpairevent_other_id_2045b907 ON public.enterprises_suspectedpairevent USING btree (other_id);

CREATE INDEX enterprises_suspectedpairevent_pgh_context_id_3d6b8812 ON public.enterprises_suspectedpairevent USING btree (pgh_context_id);

CREATE INDEX enterprises_suspectedpairevent_pgh_obj_id_a230700f ON public.enterprises_suspectedpairevent USING btree (pgh_obj_id);

CREATE INDEX enterprises_suspectedpairevent_zone_id_67692322 ON public.enterprises_suspectedpairevent USING btree (zone_id);

CREATE INDEX enterprises_yearlyfacts_organisation_id_856b19b9 ON public.enterprises_yearlyfacts USING btree (organisation_id);

CREATE INDEX enterprises_yearlyfactsevent_pgh_context_id_d409a37a ON public.enterprises_yearlyfactsevent USING btree (pgh_context_id);

CREATE INDEX enterprises_yearlyfactsevent_pgh_obj_id_95d85f41 ON public.enterprises_yearlyfactsevent USING btree (pgh_obj_id);

CREATE UNIQUE INDEX extension_asked_once ON public.cases_extension USING btree (case_id, stage) WHERE ((state)::text = 'asked'::text);

CREATE INDEX facts_of_zone_and_year ON public.enterprises_yearlyfacts USING btree (zone_id, year);

CREATE UNIQUE INDEX file_attached_once ON public.cases_attachment USING btree (case_id, sha256, field) WHERE (removed_at IS NULL);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX import_rows_in_order ON public.enterprises_importrow USING btree (run_id, kind, state, line);

CREATE INDEX imports_of_zone ON public.enterprises_import USING btree (zone_id, created_at DESC);

CREATE INDEX invitations_of_zone ON public.zones_invitation USING btree (zone_id, made_at DESC);

CREATE INDEX jobs_of_person ON public.web_job USING btree (user_id, created_at DESC);

CREATE INDEX jobs_unfinished ON public.web_job USING btree (state) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));

CREATE INDEX linkage_runs ON public.enterprises_linkagerun USING btree (zone_id, started_at DESC);

CREATE INDEX links_of_record ON public.cases_caselink USING btree (record, record_id) WHERE (NOT ((record)::text = ''::text));

CREATE INDEX locks_in_force ON public.zones_signinlock USING btree (until DESC) WHERE (lifted_at IS NULL);

CREATE INDEX locks_of_key ON public.zones_signinlock USING btree (key, until DESC);

CREATE INDEX matters_accepted ON public.cases_mattercase USING btree (zone_id, accepted_at) WHERE (accepted_at IS NOT NULL);

CREATE INDEX matters_by_stage ON public.cases_mattercase USING btree (zone_id, stage, case_id DESC);

CREATE INDEX measured_latest ON public.plans_measured USING btree (target_id, year, entered_at DESC);

CREATE UNIQUE INDEX merged_once_at_a_time ON public.enterprises_merger USING btree (gone_id) WHERE (undone_at IS NULL);

CREATE INDEX mergers_of_zone ON public.enterprises_merger USING btree (zone_id, merged_at DESC, id);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX notices_of_person ON public.web_notice USING btree (user_id, created_at DESC);

CREATE INDEX notices_unread ON public.web_notice USING btree (user_id) WHERE (read_at IS NULL);

CREATE UNIQUE INDEX one_pending_proposal_for_a_value ON public.enterprises_proposal USING btree (enterprise_id, subject, field, year) NULLS NOT DISTINCT WHERE ((state)::text = 'pending'::text);

CREATE UNIQUE INDEX one_proposed_version ON public.sources_openversion USING btree (open_set_id) WHERE ((state)::text = 'proposed'::text);

CREATE UNIQUE INDEX one_registration_waits ON public.zones_registration USING btree (applicant_id) WHERE ((state)::text = 'pending'::text);

CREATE UNIQUE INDEX one_waiting_request_of_a_department ON public.sources_datarequest USING btree (dataset_id, to_department_id) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX open_sets_out ON public.sources_openset USING btree (opened_at DESC) WHERE (opened_at IS NOT NULL);

CREATE INDEX organisation_by_name ON public.zones_organisation USING btree (legal_name);

CREATE INDEX organisation_further_names ON public.zones_organisationname USING btree (name);

CREATE INDEX organisation_merged ON public.zones_organisation USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);

CREATE INDEX papers_awaited ON public.cases_paper USING btree (due) WHERE ((state)::text = 'awaited'::text);

CREATE UNIQUE INDEX password_asked_for_once ON public.zones_passwordrequest USING btree (person_id) WHERE (settled_at IS NULL);

CREATE INDEX personnel_of_person ON public.zones_personnelaction USING btree (person_id, made_at DESC);

CREATE INDEX personnel_of_zone ON public.zones_personnelaction USING btree (zone_id, made_at DESC);

CREATE INDEX plans_answer_answered_by_id_8d459a5c ON public.plans_answer USING btree (answered_by_id);

CREATE INDEX plans_answer_department_id_11422f8d ON public.plans_answer USING btree (department_id);

CREATE INDEX plans_answer_proposed_id_fed2f40c ON public.plans_answer USING btree (proposed_id);

CREATE INDEX plans_answer_row_id_d6886291 ON public.plans_answer USING btree (row_id);

CREATE INDEX plans_answer_settled_by_id_db9d0bb3 ON public.plans_answer USING btree (settled_by_id);

CREATE INDEX plans_answerevent_answered_by_id_cb1fc946 ON public.plans_answerevent USING btree (answered_by_id);

CREATE INDEX plans_answerevent_department_id_69f17e78 ON public.plans_answerevent USING btree (department_id);

CREATE INDEX plans_answerevent_pgh_context_id_a8a09b2f ON public.plans_answerevent USING btree (pgh_context_id);

CREATE INDEX plans_answerevent_pgh_obj_id_1cf2a8cf ON public.plans_answerevent USING btree (pgh_obj_id);

CREATE INDEX plans_answerevent_proposed_id_9a1df952 ON public.plans_answerevent USING btree (proposed_id);

CREATE INDEX plans_answerevent_row_id_6a39744a ON public.plans_answerevent USING btree (row_id);

CREATE INDEX plans_answerevent_settled_by_id_2a4b819f ON public.plans_answerevent USING btree (settled_by_id);

CREATE INDEX plans_change_changed_by_id_ace04e7b ON public.plans_change USING btree (changed_by_id);

CREATE INDEX plans_change_plan_id_8ba2f454 ON public.plans_change USING btree (plan_id);

CREATE INDEX plans_change_version_id_eef91afa ON public.plans_change USING btree (version_id);

CREATE INDEX plans_changeevent_changed_by_id_5440cdde ON public.plans_changeevent USING btree (changed_by_id);

CREATE INDEX plans_changeevent_pgh_context_id_b6e0ce74 ON public.plans_changeevent USING btree (pgh_context_id);

CREATE INDEX plans_changeevent_pgh_obj_id_4743f8f9 ON public.plans_changeevent USING btree (pgh_obj_id);

CREATE INDEX plans_changeevent_plan_id_d0e2a14b ON public.plans_changeevent USING btree (plan_id);

CREATE INDEX plans_changeevent_version_id_063a772d ON public.plans_changeevent USING btree (version_id);

CREATE INDEX plans_finding_decided_by_id_f89f0dd9 ON public.plans_finding USING btree (decided_by_id);

CREATE INDEX plans_finding_plan_id_1f2099b6 ON public.plans_finding USING btree (plan_id);

CREATE INDEX plans_findingevent_decided_by_id_29e92bc0 ON public.plans_findingevent USING btree (decided_by_id);

CREATE INDEX plans_findingevent_pgh_context_id_3658fc04 ON public.plans_findingevent USING btree (pgh_context_id);

CREATE INDEX plans_findingevent_pgh_obj_id_fe8fe676 ON public.plans_findingevent USING btree (pgh_obj_id);

CREATE INDEX plans_findingevent_plan_id_b542dea0 ON public.plans_findingevent USING btree (plan_id);

CREATE INDEX plans_goal_passage_id_26e77600 ON public.plans_goal USING btree (passage_id);

CREATE INDEX plans_goal_target_id_7088d78f ON public.plans_goal USING btree (target_id);

CREATE INDEX plans_goalevent_passage_id_11b963d7 ON public.plans_goalevent USING btree (passage_id);

CREATE INDEX plans_goalevent_pgh_context_id_5a09a9e3 ON public.plans_goalevent USING btree (pgh_context_id);

CREATE INDEX plans_goalevent_pgh_obj_id_4b214261 ON public.plans_goalevent USING btree (pgh_obj_id);

CREATE INDEX plans_goalevent_target_id_e91e8daf ON public.plans_goalevent USING btree (target_id);

CREATE INDEX plans_measured_document_id_70129acc ON public.plans_measured USING btree (document_id);

CREATE INDEX plans_measured_entered_by_id_40cb52e1 ON public.plans_measured USING btree (entered_by_id);

CREATE INDEX plans_measured_target_id_8fc8cb66 ON public.plans_measured USING btree (target_id);

CREATE INDEX plans_measuredevent_document_id_327769e5 ON public.plans_measuredevent USING btree (document_id);

CREATE INDEX plans_measuredevent_entered_by_id_e80a54c2 ON public.plans_measuredevent USING btree (entered_by_id);

CREATE INDEX plans_measuredevent_pgh_context_id_f5c263fe ON public.plans_measuredevent USING btree (pgh_context_id);

CREATE INDEX plans_measuredevent_pgh_obj_id_9a82e6a3 ON public.plans_measuredevent USING btree (pgh_obj_id);

CREATE INDEX plans_measuredevent_supersedes_id_2015faaa ON public.plans_measuredevent USING btree (supersedes_id);

CREATE INDEX plans_measuredevent_target_id_2b03ea85 ON public.plans_measuredevent USING btree (target_id);

CREATE INDEX plans_plan_created_by_id_6887a1fd ON public.plans_plan USING btree (created_by_id);

CREATE INDEX plans_plan_job_id_cfecc4c4 ON public.plans_plan USING btree (job_id);

CREATE INDEX plans_plan_returned_by_id_7d53aeca ON public.plans_plan USING btree (returned_by_id);

CREATE INDEX plans_plan_submitted_by_id_55c516cc ON public.plans_plan USING btree (submitted_by_id);

CREATE INDEX plans_plan_zone_id_3733d327 ON public.plans_plan USING btree (zone_id);

CREATE INDEX plans_planevent_created_by_id_ed117c3c ON public.plans_planevent USING btree (created_by_id);

CREATE INDEX plans_planevent_document_id_66aeea36 ON public.plans_planevent USING btree (document_id);

CREATE INDEX plans_planevent_job_id_19a24849 ON public.plans_planevent USING btree (job_id);

CREATE INDEX plans_planevent_pgh_context_id_dffd1026 ON public.plans_planevent USING btree (pgh_context_id);

CREATE INDEX plans_planevent_pgh_obj_id_96ce29db ON public.plans_planevent USING btree (pgh_obj_id);

CREATE INDEX plans_planevent_returned_by_id_7bc73a9a ON public.plans_planevent USING btree (returned_by_id);

CREATE INDEX plans_planevent_submitted_by_id_eb4bffb4 ON public.plans_planevent USING btree (submitted_by_id);

CREATE INDEX plans_planevent_zone_id_0f320f37 ON public.plans_planevent USING btree (zone_id);

CREATE INDEX plans_progressnote_department_id_492028ce ON public.plans_progressnote USING btree (department_id);

CREATE INDEX plans_progressnote_entered_by_id_ad796285 ON public.plans_progressnote USING btree (entered_by_id);

CREATE INDEX plans_progressnote_evidence_id_777b382c ON public.plans_progressnote USING btree (evidence_id);

CREATE INDEX plans_progressnote_task_id_0e4713fc ON public.plans_progressnote USING btree (task_id);

CREATE INDEX plans_progressnoteevent_department_id_c7cbc053 ON public.plans_progressnoteevent USING btree (department_id);

CREATE INDEX plans_progressnoteevent_entered_by_id_f4db74e3 ON public.plans_progressnoteevent USING btree (entered_by_id);

CREATE INDEX plans_progressnoteevent_evidence_id_268d205b ON public.plans_progressnoteevent USING btree (evidence_id);

CREATE INDEX plans_progressnoteevent_pgh_context_id_dc5b5066 ON public.plans_progressnoteevent USING btree (pgh_context_id);

CREATE INDEX plans_progressnoteevent_pgh_obj_id_a6e836cd ON public.plans_progressnoteevent USING btree (pgh_obj_id);

CREATE INDEX plans_progressnoteevent_task_id_a12c08f3 ON public.plans_progressnoteevent USING btree (task_id);

CREATE INDEX plans_project_lead_id_d1046894 ON public.plans_project USING btree (lead_id);

CREATE INDEX plans_project_passage_id_231f130d ON public.plans_project USING btree (passage_id);

CREATE INDEX plans_project_plan_id_0782130c ON public.plans_project USING btree (plan_id);

CREATE INDEX plans_project_supporting_department_id_417ac717 ON public.plans_project_supporting USING btree (department_id);

CREATE INDEX plans_project_supporting_project_id_95bf6cdd ON public.plans_project_supporting USING btree (project_id);

CREATE INDEX plans_projectevent_lead_id_1b6e3135 ON public.plans_projectevent USING btree (lead_id);

CREATE INDEX plans_projectevent_passage_id_3eff62cb ON public.plans_projectevent USING btree (passage_id);

CREATE INDEX plans_projectevent_pgh_context_id_f21c3a67 ON public.plans_projectevent USING btree (pgh_context_id);

CREATE INDEX plans_projectevent_pgh_obj_id_860821a3 ON public.plans_projectevent USING btree (pgh_obj_id);

CREATE INDEX plans_projectevent_plan_id_4dc44e9c ON public.plans_projectevent USING btree (plan_id);

CREATE INDEX plans_projectevent_row_id_cc10a6ea ON public.plans_projectevent USING btree (row_id);

CREATE INDEX plans_row_decided_by_id_3955fdc7 ON public.plans_row USING btree (decided_by_id);

CREATE INDEX plans_row_merged_into_id_383d030c ON public.plans_row USING btree (merged_into_id);

CREATE INDEX plans_row_plan_id_0330e821 ON public.plans_row USING btree (plan_id);

CREATE INDEX plans_rowevent_decided_by_id_84ee2893 ON public.plans_rowevent USING btree (decided_by_id);

CREATE INDEX plans_rowevent_merged_into_id_d5ec5b49 ON public.plans_rowevent USING btree (merged_into_id);

CREATE INDEX plans_rowevent_pgh_context_id_29535633 ON public.plans_rowevent USING btree (pgh_context_id);

CREATE INDEX plans_rowevent_pgh_obj_id_1b01e854 ON public.plans_rowevent USING btree (pgh_obj_id);

CREATE INDEX plans_rowevent_plan_id_e64ab7bf ON public.plans_rowevent USING btree (plan_id);

CREATE INDEX plans_rowunit_department_id_903d6274 ON public.plans_rowunit USING btree (department_id);

CREATE INDEX plans_rowunit_row_id_63506545 ON public.plans_rowunit USING btree (row_id);

CREATE INDEX plans_rowunitevent_department_id_a9caabd6 ON public.plans_rowunitevent USING btree (department_id);

CREATE INDEX plans_rowunitevent_pgh_context_id_abd48b09 ON public.plans_rowunitevent USING btree (pgh_context_id);

CREATE INDEX plans_rowunitevent_pgh_obj_id_84ceee0b ON public.plans_rowunitevent USING btree (pgh_obj_id);

CREATE INDEX plans_rowunitevent_row_id_13e6f2c9 ON public.plans_rowunitevent USING btree (row_id);

CREATE INDEX plans_stagereport_entered_by_id_ad0ab399 ON public.plans_stagereport USING btree (entered_by_id);

CREATE INDEX plans_stagereport_evidence_id_e8038b91 ON public.plans_stagereport USING btree (evidence_id);

CREATE INDEX plans_stagereport_project_id_991768b4 ON public.plans_stagereport USING btree (project_id);

CREATE INDEX plans_stagereportevent_entered_by_id_ee4632f9 ON public.plans_stagereportevent USING btree (entered_by_id);

CREATE INDEX plans_stagereportevent_evidence_id_650ba2af ON public.plans_stagereportevent USING btree (evidence_id);

CREATE INDEX plans_stagereportevent_pgh_context_id_bba69e8a ON public.plans_stagereportevent USING btree (pgh_context_id);

CREATE INDEX plans_stagereportevent_pgh_obj_id_55df1687 ON public.plans_stagereportevent USING btree (pgh_obj_id);

CREATE INDEX plans_stagereportevent_project_id_4c4a1231 ON public.plans_stagereportevent USING btree (project_id);

CREATE INDEX plans_target_base_passage_id_03aa6cdc ON public.plans_target USING btree (base_passage_id);

CREATE INDEX plans_target_lead_id_56f8e2a2 ON public.plans_target USING btree (lead_id);

CREATE INDEX plans_target_passage_id_92d58bcc ON public.plans_target USING btree (passage_id);

CREATE INDEX plans_target_plan_id_a89da703 ON public.plans_target USING btree (plan_id);

CREATE INDEX plans_target_supporting_department_id_089d4070 ON public.plans_target_supporting USING btree (department_id);

CREATE INDEX plans_target_supporting_target_id_2d9ae392 ON public.plans_target_supporting USING btree (target_id);

CREATE INDEX plans_targetevent_base_passage_id_30b1e0b0 ON public.plans_targetevent USING btree (base_passage_id);

CREATE INDEX plans_targetevent_lead_id_49c3943f ON public.plans_targetevent USING btree (lead_id);

CREATE INDEX plans_targetevent_passage_id_7acad0b2 ON public.plans_targetevent USING btree (passage_id);

CREATE INDEX plans_targetevent_pgh_context_id_06fcd0ce ON public.plans_targetevent USING btree (pgh_context_id);

CREATE INDEX plans_targetevent_pgh_obj_id_43fc522d ON public.plans_targetevent USING btree (pgh_obj_id);

CREATE INDEX plans_targetevent_plan_id_8287494b ON public.plans_targetevent USING btree (plan_id);

CREATE INDEX plans_targetevent_row_id_d8f60b33 ON public.plans_targetevent USING btree (row_id);

CREATE INDEX plans_task_lead_id_d0f054a1 ON public.plans_task USING btree (lead_id);

CREATE INDEX plans_task_passage_id_427d88bf ON public.plans_task USING btree (passage_id);

CREATE INDEX plans_task_plan_id_f86b66fc ON public.plans_task USING btree (plan_id);

CREATE INDEX plans_task_supporting_department_id_249a29fe ON public.plans_task_supporting USING btree (department_id);

CREATE INDEX plans_task_supporting_task_id_56238eeb ON public.plans_task_supporting USING btree (task_id);

CREATE INDEX plans_taskevent_lead_id_77fb3dab ON public.plans_taskevent USING btree (lead_id);

CREATE INDEX plans_taskevent_passage_id_bc17c6e3 ON public.plans_taskevent USING btree (passage_id);

CREATE INDEX plans_taskevent_pgh_context_id_284b55db ON public.plans_taskevent USING btree (pgh_context_id);

CREATE INDEX plans_taskevent_pgh_obj_id_72a3ef4d ON public.plans_taskevent USING btree (pgh_obj_id);

CREATE INDEX plans_taskevent_plan_id_0af06f2a ON public.plans_taskevent USING btree (plan_id);

CREATE INDEX plans_taskevent_row_id_57561071 ON public.plans_taskevent USING btree (row_id);

CREATE INDEX plans_version_approved_by_id_5cd114fa ON public.plans_version USING btree (approved_by_id);

CREATE INDEX plans_version_plan_id_6c2a6df4 ON public.plans_version USING btree (plan_id);

CREATE INDEX plans_version_sheet_id_5d662eca ON public.plans_version USING btree (sheet_id);

CREATE INDEX plans_version_word_id_8cdc5ff0 ON public.plans_version USING btree (word_id);

CREATE INDEX plans_versionevent_approved_by_id_05e7e9cb ON public.plans_versionevent USING btree (approved_by_id);

CREATE INDEX plans_versionevent_pgh_context_id_bf967332 ON public.plans_versionevent USING btree (pgh_context_id);

CREATE INDEX plans_versionevent_pgh_obj_id_38ac424e ON public.plans_versionevent USING btree (pgh_obj_id);

CREATE INDEX plans_versionevent_plan_id_7002bafc ON public.plans_versionevent USING btree (plan_id);

CREATE INDEX plans_versionevent_sheet_id_22c76a55 ON public.plans_versionevent USING btree (sheet_id);

CREATE INDEX plans_versionevent_word_id_e82eba9a ON public.plans_versionevent USING btree (word_id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX promises_to_check ON public.cases_mattercase USING btree (promise_due) WHERE ((promise)::text = 'given'::text);

CREATE INDEX proposals_waiting ON public.enterprises_proposal USING btree (zone_id, state, submitted_at);

CREATE UNIQUE INDEX provisional_key_is_given_once ON public.zones_organisation USING btree (provisional_key) WHERE (provisional_key IS NOT NULL);

CREATE INDEX quality_by_day ON public.enterprises_qualityfinding USING btree (zone_id, found_at DESC, id);

CREATE INDEX quality_by_gravity ON public.enterprises_qualityfinding USING btree (zone_id, gravity, found_at DESC, id);

CREATE INDEX quality_in_state ON public.enterprises_qualityfinding USING btree (zone_id, state, gravity);

CREATE INDEX quality_of_check ON public.enterprises_qualityfinding USING btree (zone_id, code, state);

CREATE INDEX quality_of_department ON public.enterprises_qualityfinding USING btree (zone_id, department_id, state, gravity);

CREATE INDEX quality_runs ON public.enterprises_qualityrun USING btree (zone_id, started_at DESC);

CREATE INDEX registrations_of_zone ON public.zones_registration USING btree (zone_id, asked_at DESC);

CREATE INDEX registrations_waiting ON public.zones_registration USING btree (zone_id, asked_at) WHERE ((state)::text = 'pending'::text);

CREATE INDEX requests_waiting ON public.sources_datarequest USING btree (zone_id, due) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX search_code ON public.enterprises_searchentry USING btree (zone_id, code);

CREATE INDEX search_code_end ON public.enterprises_searchentry USING btree (zone_id, reverse((code)::text));

CREATE INDEX search_keys ON public.enterprises_searchentry USING gin (keys);

CREATE INDEX sessions_of_person ON public.zones_signinsession USING btree (user_id, seen_at DESC);

CREATE INDEX sign_ins_by_name ON public.zones_signinevent USING btree (name_key, at DESC);

CREATE INDEX sign_ins_from_network ON public.zones_signinevent USING btree (network, at DESC);

CREATE INDEX sign_ins_of_person ON public.zones_signinevent USING btree (user_id, at DESC);

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);

CREATE INDEX sources_datafield_dataset_id_f59be836 ON public.sources_datafield USING btree (dataset_id);

CREATE INDEX sources_datafieldevent_dataset_id_ca15e828 ON public.sources_datafieldevent USING btree (dataset_id);

CREATE INDEX sources_datafieldevent_pgh_context_id_df5deca2 ON public.sources_datafieldevent USING btree (pgh_context_id);

CREATE INDEX sources_datafieldevent_pgh_obj_id_266560c9 ON public.sources_datafieldevent USING btree (pgh_obj_id);

CREATE INDEX sources_datagrant_dataset_id_bfc0042f ON public.sources_datagrant USING btree (dataset_id);

CREATE INDEX sources_datagrant_ended_by_id_22f56bed ON public.sources_datagrant USING btree (ended_by_id);

CREATE INDEX sources_datagrant_granted_by_id_99a09227 ON public.sources_datagrant USING btree (granted_by_id);

CREATE INDEX sources_datagrant_request_id_00e52c76 ON public.sources_datagrant USING btree (request_id);

CREATE INDEX sources_datagrant_to_department_id_3113c4ef ON public.sources_datagrant USING btree (to_department_id);

CREATE INDEX sources_datagrant_to_zone_id_2f0ab5f7 ON public.sources_datagrant USING btree (to_zone_id);

CREATE INDEX sources_datagrant_zone_id_e3d171ef ON public.sources_datagrant USING btree (zone_id);

CREATE INDEX sources_datagrantevent_dataset_id_59653fcd ON public.sources_datagrantevent USING btree (dataset_id);

CREATE INDEX sources_datagrantevent_ended_by_id_7748718a ON public.sources_datagrantevent USING btree (ended_by_id);

CREATE INDEX sources_datagrantevent_granted_by_id_54c1fafc ON public.sources_datagrantevent USING btree (granted_by_id);

CREATE INDEX sources_datagrantevent_pgh_context_id_7247c993 ON public.sources_datagrantevent USING btree (pgh_context_id);

CREATE INDEX sources_datagrantevent_pgh_obj_id_de472fc6 ON public.sources_datagrantevent USING btree (pgh_obj_id);

CREATE INDEX sources_datagrantevent_request_id_5289cd69 ON public.sources_datagrantevent USING btree (request_id);

CREATE INDEX sources_datagrantevent_to_department_id_b0dfda23 ON public.sources_datagrantevent USING btree (to_department_id);

CREATE INDEX sources_datagrantevent_to_zone_id_515e452d ON public.sources_datagrantevent USING btree (to_zone_id);

CREATE INDEX sources_datagrantevent_zone_id_9d15e1e0 ON public.sources_datagrantevent USING btree (zone_id);

CREATE INDEX sources_datarequest_asked_by_id_51b23c56 ON public.sources_datarequest USING btree (asked_by_id);

CREATE INDEX sources_datarequest_dataset_id_0d60f75c ON public.sources_datarequest USING btree (dataset_id);

CREATE INDEX sources_datarequest_decided_by_id_70b26db0 ON public.sources_datarequest USING btree (decided_by_id);

CREATE INDEX sources_datarequest_to_department_id_0bca4f21 ON public.sources_datarequest USING btree (to_department_id);

CREATE INDEX sources_datarequest_to_zone_id_044faaa3 ON public.sources_datarequest USING btree (to_zone_id);

CREATE INDEX sources_datarequest_zone_id_7474776e ON public.sources_datarequest USING btree (zone_id);

CREATE INDEX sources_datarequestevent_asked_by_id_7ca18415 ON public.sources_datarequestevent USING btree (asked_by_id);

CREATE INDEX sources_datarequestevent_dataset_id_f72a9c68 ON public.sources_datarequestevent USING btree (dataset_id);

CREATE INDEX sources_datarequestevent_decided_by_id_a10996bc ON public.sources_datarequestevent USING btree (decided_by_id);

CREATE INDEX sources_datarequestevent_pgh_context_id_d7b6606e ON public.sources_datarequestevent USING btree (pgh_context_id);

CREATE INDEX sources_datarequestevent_pgh_obj_id_efca5c01 ON public.sources_datarequestevent USING btree (pgh_obj_id);

CREATE INDEX sources_datarequestevent_to_department_id_f112ba1a ON public.sources_datarequestevent USING btree (to_department_id);

CREATE INDEX sources_datarequestevent_to_zone_id_3e328c4d ON public.sources_datarequestevent USING btree (to_zone_id);

CREATE INDEX sources_datarequestevent_zone_id_793c1625 ON public.sources_datarequestevent USING btree (zone_id);

CREATE INDEX sources_dataset_code_5b30e922 ON public.sources_dataset USING btree (code);

CREATE INDEX sources_dataset_code_5b30e922_like ON public.sources_dataset USING btree (code varchar_pattern_ops);

CREATE INDEX sources_dataset_created_by_id_b729ebf2 ON public.sources_dataset USING btree (created_by_id);

CREATE INDEX sources_dataset_department_id_a832580a ON public.sources_dataset USING btree (department_id);

CREATE INDEX sources_dataset_zone_id_db314af3 ON public.sources_dataset USING btree (zone_id);

CREATE INDEX sources_datasetevent_created_by_id_1466255e ON public.sources_datasetevent USING btree (created_by_id);

CREATE INDEX sources_datasetevent_department_id_f5933ce4 ON public.sources_datasetevent USING btree (department_id);

CREATE INDEX sources_datasetevent_pgh_context_id_7726025e ON public.sources_datasetevent USING btree (pgh_context_id);

CREATE INDEX sources_datasetevent_pgh_obj_id_014edcb1 ON public.sources_datasetevent USING btree (pgh_obj_id);

CREATE INDEX sources_datasetevent_zone_id_561355e2 ON public.sources_datasetevent USING btree (zone_id);

CREATE INDEX sources_datause_dataset_id_daec5b57 ON public.sources_datause USING btree (dataset_id);

CREATE INDEX sources_datause_department_id_a32a6d4a ON public.sources_datause USING btree (department_id);

CREATE INDEX sources_datause_grant_id_9706341c ON public.sources_datause USING btree (grant_id);

CREATE INDEX sources_datause_to_zone_id_41574899 ON public.sources_datause USING btree (to_zone_id);

CREATE INDEX sources_datause_user_id_c43582bc ON public.sources_datause USING btree (user_id);

CREATE INDEX sources_datause_zone_id_645032ef ON public.sources_datause USING btree (zone_id);

CREATE INDEX sources_dataversion_created_by_id_57942933 ON public.sources_dataversion USING btree (created_by_id);

CREATE INDEX sources_dataversion_dataset_id_25357cdf ON public.sources_dataversion USING btree (dataset_id);

CREATE INDEX sources_dataversion_document_id_95e97c1f ON public.sources_dataversion USING btree (document_id);

CREATE INDEX sources_dataversionevent_created_by_id_72ccae75 ON public.sources_dataversionevent USING btree (created_by_id);

CREATE INDEX sources_dataversionevent_dataset_id_d70bfe0d ON public.sources_dataversionevent USING btree (dataset_id);

CREATE INDEX sources_dataversionevent_document_id_f358b32b ON public.sources_dataversionevent USING btree (document_id);

CREATE INDEX sources_dataversionevent_pgh_context_id_f5b2775c ON public.sources_dataversionevent USING btree (pgh_context_id);

CREATE INDEX sources_dataversionevent_pgh_obj_id_ab2de831 ON public.sources_dataversionevent USING btree (pgh_obj_id);

CREATE INDEX sources_document_uploaded_by_id_7a47aafb ON public.sources_document USING btree (uploaded_by_id);

CREATE INDEX sources_document_zone_id_f3c2222d ON public.sources_document USING btree (zone_id);

CREATE INDEX sources_documentevent_pgh_context_id_54fbfab2 ON public.sources_documentevent USING btree (pgh_context_id);

CREATE INDEX sources_documentevent_pgh_obj_id_a7935058 ON public.sources_documentevent USING btree (pgh_obj_id);

CREATE INDEX sources_documentevent_uploaded_by_id_49c8e402 ON public.sources_documentevent USING btree (uploaded_by_id);

CREATE INDEX sources_documentevent_zone_id_93cfdcc6 ON public.sources_documentevent USING btree (zone_id);

CREATE INDEX sources_openset_code_db556944 ON public.sources_openset USING btree (code);

CREATE INDEX sources_openset_code_db556944_like ON public.sources_openset USING btree (code varchar_pattern_ops);

CREATE INDEX sources_openset_created_by_id_4821e224 ON public.sources_openset USING btree (created_by_id);

CREATE INDEX sources_openset_dataset_id_abbefcba ON public.sources_openset USING btree (dataset_id);

CREATE INDEX sources_openset_zone_id_55af781d ON public.sources_openset USING btree (zone_id);

CREATE INDEX sources_opensetevent_created_by_id_aec28167 ON public.sources_opensetevent USING btree (created_by_id);

CREATE INDEX sources_opensetevent_dataset_id_5daebd8a ON public.sources_opensetevent USING btree (dataset_id);

CREATE INDEX sources_opensetevent_pgh_context_id_93cf41db ON public.sources_opensetevent USING btree (pgh_context_id);

CREATE INDEX sources_opensetevent_pgh_obj_id_039fb7b6 ON public.sources_opensetevent USING btree (pgh_obj_id);

CREATE INDEX sources_opensetevent_zone_id_7145903d ON public.sources_opensetevent USING btree (zone_id);

CREATE INDEX sources_openversion_decided_by_id_c009ea68 ON public.sources_openversion USING btree (decided_by_id);

CREATE INDEX sources_openversion_open_set_id_20dd85b1 ON public.sources_openversion USING btree (open_set_id);

CREATE INDEX sources_openversion_proposed_by_id_7938f11b ON public.sources_openversion USING btree (proposed_by_id);

CREATE INDEX sources_openversion_source_id_e2f39688 ON public.sources_openversion USING btree (source_id);

CREATE INDEX sources_openversion_zone_id_7004e97d ON public.sources_openversion USING btree (zone_id);

CREATE INDEX sources_openversionevent_decided_by_id_12ea3a91 ON public.sources_openversionevent USING btree (decided_by_id);

CREATE INDEX sources_openversionevent_open_set_id_6a2ac620 ON public.sources_openversionevent USING btree (open_set_id);

CREATE INDEX sources_openversionevent_pgh_context_id_9719cb63 ON public.sources_openversionevent USING btree (pgh_context_id);

CREATE INDEX sources_openversionevent_pgh_obj_id_3919c340 ON public.sources_openversionevent USING btree (pgh_obj_id);

CREATE INDEX sources_openversionevent_proposed_by_id_a473f7f3 ON public.sources_openversionevent USING btree (proposed_by_id);

CREATE INDEX sources_openversionevent_source_id_9b6427f1 ON public.sources_openversionevent USING btree (source_id);

CREATE INDEX sources_openversionevent_zone_id_3966b13b ON public.sources_openversionevent USING btree (zone_id);

CREATE INDEX sources_passage_document_id_3a631158 ON public.sources_passage USING btree (document_id);

CREATE INDEX suspected_by_certainty ON public.enterprises_suspectedpair USING btree (zone_id, state, certain, probability DESC, id);

CREATE INDEX suspected_by_day ON public.enterprises_suspectedpair USING btree (zone_id, state, found_at DESC, id);

CREATE INDEX suspected_by_probability ON public.enterprises_suspectedpair USING btree (zone_id, state, probability DESC, id);

CREATE INDEX trail_of_case ON public.cases_trail USING btree (case_id, at DESC, id DESC);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX uses_of_dataset ON public.sources_datause USING btree (dataset_id, at DESC);

CREATE INDEX web_draft_user_id_8cf95d72 ON public.web_draft USING btree (user_id);

CREATE INDEX web_job_user_id_afaae656 ON public.web_job USING btree (user_id);

CREATE INDEX web_notice_user_id_c76f36b8 ON public.web_notice USING btree (user_id);

CREATE INDEX web_savedview_user_id_3a65976a ON public.web_savedview USING btree (user_id);

CREATE INDEX web_sealedblock_seal_id_fc53a247 ON public.web_sealedblock USING btree (seal_id);

CREATE INDEX web_verification_made_by_id_3cee1301 ON public.web_verification USING btree (made_by_id);

CREATE INDEX zones_delegation_giver_id_64c75d29 ON public.zones_delegation USING btree (giver_id);

CREATE INDEX zones_delegation_made_by_id_941d6598 ON public.zones_delegation USING btree (made_by_id);

CREATE INDEX zones_delegation_taker_id_5446addf ON public.zones_delegation USING btree (taker_id);

CREATE INDEX zones_delegation_zone_id_3bc614ff ON public.zones_delegation USING btree (zone_id);

CREATE INDEX zones_delegationevent_giver_id_7799c205 ON public.zones_delegationevent USING btree (giver_id);

CREATE INDEX zones_delegationevent_made_by_id_46c82057 ON public.zones_delegationevent USING btree (made_by_id);

CREATE INDEX zones_delegationevent_pgh_context_id_bbda482e ON public.zones_delegationevent USING btree (pgh_context_id);

CREATE INDEX zones_delegationevent_pgh_obj_id_5192c528 ON public.zones_delegationevent USING btree (pgh_obj_id);

CREATE INDEX zones_delegationevent_taker_id_0d87625a ON public.zones_delegationevent USING btree (taker_id);

CREATE INDEX zones_delegationevent_zone_id_2d8b2eee ON public.zones_delegationevent USING btree (zone_id);

CREATE INDEX zones_department_zone_id_dba18432 ON public.zones_department USING btree (zone_id);

CREATE INDEX zones_departmentevent_pgh_context_id_5b320fac ON public.zones_departmentevent USING btree (pgh_context_id);

CREATE INDEX zones_departmentevent_pgh_obj_id_171ef291 ON public.zones_departmentevent USING btree (pgh_obj_id);

CREATE INDEX zones_departmentevent_zone_id_d065e2bb ON public.zones_departmentevent USING btree (zone_id);

CREATE INDEX zones_grant_department_id_64125bdd ON public.zones_grant USING btree (department_id);

CREATE INDEX zones_grant_granted_by_id_dbaf5870 ON public.zones_grant USING btree (granted_by_id);

CREATE INDEX zones_grant_organisation_id_243fac09 ON public.zones_grant USING btree (organisation_id);

CREATE INDEX zones_grant_user_id_83600ff0 ON public.zones_grant USING btree (user_id);

CREATE INDEX zones_grant_zone_id_e7191c8c ON public.zones_grant USING btree (zone_id);

CREATE INDEX zones_grantevent_department_id_6dc96531 ON public.zones_grantevent USING btree (department_id);

CREATE INDEX zones_grantevent_granted_by_id_9a03377b ON public.zones_grantevent USING btree (granted_by_id);

CREATE INDEX zones_grantevent_organisation_id_074d09f3 ON public.zones_grantevent USING btree (organisation_id);

CREATE INDEX zones_grantevent_pgh_context_id_00dfb1b2 ON public.zones_grantevent USING btree (pgh_context_id);

CREATE INDEX zones_grantevent_pgh_obj_id_1d10a542 ON public.zones_grantevent USING btree (pgh_obj_id);

CREATE INDEX zones_grantevent_user_id_2cc9264c ON public.zones_grantevent USING btree (user_id);

CREATE INDEX zones_grantevent_zone_id_f5c39c44 ON public.zones_grantevent USING btree (zone_id);

CREATE INDEX zones_identityprovider_key_1f39c9c8_like ON public.zones_identityprovider USING btree (key varchar_pattern_ops);

CREATE INDEX zones_identityprovider_zone_id_5bbddfbd ON public.zones_identityprovider USING btree (zone_id);

CREATE INDEX zones_identityproviderevent_pgh_context_id_6f26ef85 ON public.zones_identityproviderevent USING btree (pgh_context_id);

CREATE INDEX zones_identityproviderevent_pgh_obj_id_f2bd8b69 ON public.zones_identityproviderevent USING btree (pgh_obj_id);

CREATE INDEX zones_identityproviderevent_zone_id_e9008395 ON public.zones_identityproviderevent USING btree (zone_id);

CREATE INDEX zones_invitation_made_by_id_3d24a67e ON public.zones_invitation USING btree (made_by_id);

CREATE INDEX zones_invitation_organisation_id_7983c87c ON public.zones_invitation USING btree (organisation_id);

CREATE INDEX zones_invitation_token_hash_31a455db_like ON public.zones_invitation USING btree (token_hash varchar_pattern_ops);

CREATE INDEX zones_invitation_used_by_id_b7077d42 ON public.zones_invitation USING btree (used_by_id);

CREATE INDEX zones_invitation_zone_id_560ee2af ON public.zones_invitation USING btree (zone_id);

CREATE INDEX zones_invitationevent_made_by_id_2cf480d1 ON public.zones_invitationevent USING btree (made_by_id);

CREATE INDEX zones_invitationevent_organisation_id_946550ee ON public.zones_invitationevent USING btree (organisation_id);

CREATE INDEX zones_invitationevent_pgh_context_id_7bc974da ON public.zones_invitationevent USING btree (pgh_context_id);

CREATE INDEX zones_invitationevent_pgh_obj_id_e6fa744d ON public.zones_invitationevent USING btree (pgh_obj_id);

CREATE INDEX zones_invitationevent_used_by_id_dc7e4910 ON public.zones_invitationevent USING btree (used_by_id);

CREATE INDEX zones_invitationevent_zone_id_23232dde ON public.zones_invitationevent USING btree (zone_id);

CREATE INDEX zones_onetimelink_made_by_id_aa02ecce ON public.zones_onetimelink USING btree (made_by_id);

CREATE INDEX zones_onetimelink_person_id_56f4ed2c ON public.zones_onetimelink USING btree (person_id);

CREATE INDEX zones_onetimelink_token_hash_4d1a1c53_like ON public.zones_onetimelink USING btree (token_hash varchar_pattern_ops);

CREATE INDEX zones_onetimelinkevent_made_by_id_c24b13fb ON public.zones_onetimelinkevent USING btree (made_by_id);

CREATE INDEX zones_onetimelinkevent_person_id_8613f036 ON public.zones_onetimelinkevent USING btree (person_id);

CREATE INDEX zones_onetimelinkevent_pgh_context_id_c6f1f0f1 ON public.zones_onetimelinkevent USING btree (pgh_context_id);

CREATE INDEX zones_onetimelinkevent_pgh_obj_id_b21fdaab ON public.zones_onetimelinkevent USING btree (pgh_obj_id);

CREATE INDEX zones_organisationevent_pgh_context_id_e7b452c2 ON public.zones_organisationevent USING btree (pgh_context_id);

CREATE INDEX zones_organisationevent_pgh_obj_id_aabad438 ON public.zones_organisationevent USING btree (pgh_obj_id);

CREATE INDEX zones_organisationname_organisation_id_6c7c9e42 ON public.zones_organisationname USING btree (organisation_id);

CREATE INDEX zones_organisationnameevent_organisation_id_bdd3a335 ON public.zones_organisationnameevent USING btree (organisation_id);

CREATE INDEX zones_organisationnameevent_pgh_context_id_30354dd3 ON public.zones_organisationnameevent USING btree (pgh_context_id);

CREATE INDEX zones_organisationnameevent_pgh_obj_id_565ae291 ON public.zones_organisationnameevent USING btree (pgh_obj_id);

CREATE INDEX zones_passwordrequest_person_id_ca016011 ON public.zones_passwordrequest USING btree (person_id);

CREATE INDEX zones_passwordrequest_settled_by_id_23c9025b ON public.zones_passwordrequest USING btree (settled_by_id);

CREATE INDEX zones_passwordrequestevent_person_id_4bb8d815 ON public.zones_passwordrequestevent USING btree (person_id);

CREATE INDEX zones_passwordrequestevent_pgh_context_id_d9a6addc ON public.zones_passwordrequestevent USING btree (pgh_context_id);

CREATE INDEX zones_passwordrequestevent_pgh_obj_id_5794162d ON public.zones_passwordrequestevent USING btree (pgh_obj_id);

CREATE INDEX zones_passwordrequestevent_settled_by_id_1a337619 ON public.zones_passwordrequestevent USING btree (settled_by_id);

CREATE INDEX zones_personnelaction_made_by_id_e366ac04 ON public.zones_personnelaction USING btree (made_by_id);

CREATE INDEX zones_presence_zone_id_29e9342e ON public.zones_presence USING btree (zone_id);

CREATE INDEX zones_presenceevent_pgh_context_id_ffc99ef2 ON public.zones_presenceevent USING btree (pgh_context_id);

CREATE INDEX zones_presenceevent_pgh_obj_id_905a3112 ON public.zones_presenceevent USING btree (pgh_obj_id);

CREATE INDEX zones_registration_applicant_id_b170bc27 ON public.zones_registration USING btree (applicant_id);

CREATE INDEX zones_registration_decided_by_id_8d42e009 ON public.zones_registration USING btree (decided_by_id);

CREATE INDEX zones_registration_organisation_id_2c22e096 ON public.zones_registration USING btree (organisation_id);

CREATE INDEX zones_registration_zone_id_a7a4c8fc ON public.zones_registration USING btree (zone_id);

CREATE INDEX zones_registrationevent_applicant_id_c38ab415 ON public.zones_registrationevent USING btree (applicant_id);

CREATE INDEX zones_registrationevent_decided_by_id_88bffc88 ON public.zones_registrationevent USING btree (decided_by_id);

CREATE INDEX zones_registrationevent_organisation_id_b3e3dfb9 ON public.zones_registrationevent USING btree (organisation_id);

CREATE INDEX zones_registrationevent_pgh_context_id_7a7a0611 ON public.zones_registrationevent USING btree (pgh_context_id);

CREATE INDEX zones_registrationevent_pgh_obj_id_02e32c2a ON public.zones_registrationevent USING btree (pgh_obj_id);

CREATE INDEX zones_registrationevent_zone_id_045bfca3 ON public.zones_registrationevent USING btree (zone_id);

CREATE INDEX zones_signinlock_lifted_by_id_d4daa700 ON public.zones_signinlock USING btree (lifted_by_id);

CREATE INDEX zones_signinlock_user_id_475bdf83 ON public.zones_signinlock USING btree (user_id);

CREATE INDEX zones_signinlockevent_lifted_by_id_f3ff020b ON public.zones_signinlockevent USING btree (lifted_by_id);

CREATE INDEX zones_signinlockevent_pgh_context_id_ea779ddf ON public.zones_signinlockevent USING btree (pgh_context_id);

CREATE INDEX zones_signinlockevent_pgh_obj_id_70efd4b7 ON public.zones_signinlockevent USING btree (pgh_obj_id);

CREATE INDEX zones_signinlockevent_user_id_5ef5aad6 ON public.zones_signinlockevent USING btree (user_id);

CREATE INDEX zones_signinpolicyevent_pgh_context_id_4685c02b ON public.zones_signinpolicyevent USING btree (pgh_context_id);

CREATE INDEX zones_signinpolicyevent_pgh_obj_id_8ddf1cf7 ON public.zones_signinpolicyevent USING btree (pgh_obj_id);

CREATE INDEX zones_signinpolicyevent_zone_id_b8ede499 ON public.zones_signinpolicyevent USING btree (zone_id);

CREATE INDEX zones_signinsession_session_key_8e47e58f_like ON public.zones_signinsession USING btree (session_key varchar_pattern_ops);

CREATE INDEX zones_user_username_2c4d877c_like ON public.zones_user USING btree (username varchar_pattern_ops);

CREATE INDEX zones_zone_code_bedcd55b_like ON public.zones_zone USING btree (code varchar_pattern_ops);

CREATE INDEX zones_zone_parent_id_a5703a77 ON public.zones_zone USING btree (parent_id);

CREATE INDEX zones_zoneevent_parent_id_801ffee5 ON public.zones_zoneevent USING btree (parent_id);

CREATE INDEX zones_zoneevent_pgh_context_id_47e072a1 ON public.zones_zoneevent USING btree (pgh_context_id);

CREATE INDEX zones_zoneevent_pgh_obj_id_b8678c62 ON public.zones_zoneevent USING btree (pgh_obj_id);

CREATE TRIGGER contact_document_gone AFTER DELETE ON public.sources_document REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.contact_document_gone();

CREATE TRIGGER contact_document_in AFTER INSERT ON public.enterprises_contact REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.contact_document_in();

CREATE TRIGGER contact_document_moved AFTER UPDATE OF id ON public.sources_document FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.contact_document_moved();

CREATE TRIGGER contact_document_up AFTER UPDATE OF document_id ON public.enterprises_contact FOR EACH ROW WHEN ((old.document_id IS DISTINCT FROM new.document_id)) EXECUTE FUNCTION public.contact_document_up();

CREATE TRIGGER contact_entered_by_gone AFTER DELETE ON public.zones_user REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.contact_entered_by_gone();

CREATE TRIGGER contact_entered_by_in AFTER INSERT ON public.enterprises_contact REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.contact_entered_by_in();

CREATE TRIGGER contact_entered_by_moved AFTER UPDATE OF id ON public.zones_user FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.contact_entered_by_moved();

CREATE TRIGGER contact_entered_by_up AFTER UPDATE OF entered_by_id ON public.enterprises_contact FOR EACH ROW WHEN ((old.entered_by_id IS DISTINCT FROM new.entered_by_id)) EXECUTE FUNCTION public.contact_entered_by_up();

CREATE TRIGGER enterprise_document_gone AFTER DELETE ON public.sources_document REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.enterprise_document_gone();

CREATE TRIGGER enterprise_document_in AFTER INSERT ON public.enterprises_enterprise REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.enterprise_document_in();

CREATE TRIGGER enterprise_document_moved AFTER UPDATE OF id ON public.sources_document FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.enterprise_document_moved();

CREATE TRIGGER enterprise_document_up AFTER UPDATE OF document_id ON public.enterprises_enterprise FOR EACH ROW WHEN ((old.document_id IS DISTINCT FROM new.document_id)) EXECUTE FUNCTION public.enterprise_document_up();

CREATE TRIGGER enterprise_entered_by_gone AFTER DELETE ON public.zones_user REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.enterprise_entered_by_gone();

CREATE TRIGGER enterprise_entered_by_in AFTER INSERT ON public.enterprises_enterprise REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.enterprise_entered_by_in();

CREATE TRIGGER enterprise_entered_by_moved AFTER UPDATE OF id ON public.zones_user FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.enterprise_entered_by_moved();

CREATE TRIGGER enterprise_entered_by_up AFTER UPDATE OF entered_by_id ON public.enterprises_enterprise FOR EACH ROW WHEN ((old.entered_by_id IS DISTINCT FROM new.entered_by_id)) EXECUTE FUNCTION public.enterprise_entered_by_up();

CREATE TRIGGER enterprise_of_its_presence_gone AFTER DELETE ON public.zones_presence REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.enterprise_of_its_presence_gone();

CREATE TRIGGER enterprise_of_its_presence_in AFTER INSERT ON public.enterprises_enterprise REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.enterprise_of_its_presence_in();

CREATE TRIGGER enterprise_of_its_presence_moved AFTER UPDATE OF id, zone_id, organisation_id ON public.zones_presence FOR EACH ROW WHEN (((old.id <> new.id) OR (old.zone_id <> new.zone_id) OR (old.organisation_id <> new.organisation_id))) EXECUTE FUNCTION public.enterprise_of_its_presence_moved();

CREATE TRIGGER enterprise_of_its_presence_up AFTER UPDATE OF presence_id, zone_id, organisation_id ON public.enterprises_enterprise FOR EACH ROW WHEN (((old.presence_id IS DISTINCT FROM new.presence_id) OR (old.zone_id IS DISTINCT FROM new.zone_id) OR (old.organisation_id IS DISTINCT FROM new.organisation_id))) EXECUTE FUNCTION public.enterprise_of_its_presence_up();

CREATE TRIGGER facts_document_gone AFTER DELETE ON public.sources_document REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.facts_document_gone();

CREATE TRIGGER facts_document_in AFTER INSERT ON public.enterprises_yearlyfacts REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.facts_document_in();

CREATE TRIGGER facts_document_moved AFTER UPDATE OF id ON public.sources_document FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.facts_document_moved();

CREATE TRIGGER facts_document_up AFTER UPDATE OF document_id ON public.enterprises_yearlyfacts FOR EACH ROW WHEN ((old.document_id IS DISTINCT FROM new.document_id)) EXECUTE FUNCTION public.facts_document_up();

CREATE TRIGGER facts_entered_by_gone AFTER DELETE ON public.zones_user REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.facts_entered_by_gone();

CREATE TRIGGER facts_entered_by_in AFTER INSERT ON public.enterprises_yearlyfacts REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.facts_entered_by_in();

CREATE TRIGGER facts_entered_by_moved AFTER UPDATE OF id ON public.zones_user FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.facts_entered_by_moved();

CREATE TRIGGER facts_entered_by_up AFTER UPDATE OF entered_by_id ON public.enterprises_yearlyfacts FOR EACH ROW WHEN ((old.entered_by_id IS DISTINCT FROM new.entered_by_id)) EXECUTE FUNCTION public.facts_entered_by_up();

CREATE TRIGGER facts_of_their_enterprise_gone AFTER DELETE ON public.enterprises_enterprise REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.facts_of_their_enterprise_gone();

CREATE TRIGGER facts_of_their_enterprise_in AFTER INSERT ON public.enterprises_yearlyfacts REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.facts_of_their_enterprise_in();

CREATE TRIGGER facts_of_their_enterprise_moved AFTER UPDATE OF presence_id, zone_id, organisation_id ON public.enterprises_enterprise FOR EACH ROW WHEN (((old.presence_id <> new.presence_id) OR (old.zone_id <> new.zone_id) OR (old.organisation_id <> new.organisation_id))) EXECUTE FUNCTION public.facts_of_their_enterprise_moved();

CREATE TRIGGER facts_of_their_enterprise_up AFTER UPDATE OF enterprise_id, zone_id, organisation_id ON public.enterprises_yearlyfacts FOR EACH ROW WHEN (((old.enterprise_id IS DISTINCT FROM new.enterprise_id) OR (old.zone_id IS DISTINCT FROM new.zone_id) OR (old.organisation_id IS DISTINCT FROM new.organisation_id))) EXECUTE FUNCTION public.facts_of_their_enterprise_up();

CREATE TRIGGER kept_long_enough AFTER DELETE ON public.web_access REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION public.gaoxin_kept_long_enough();

CREATE TRIGGER only_added BEFORE UPDATE ON public.web_access FOR EACH STATEMENT EXECUTE FUNCTION public.gaoxin_only_added();

CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.web_pruning FOR EACH STATEMENT EXECUTE FUNCTION public.gaoxin_only_added();

CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.web_seal FOR EACH STATEMENT EXECUTE FUNCTION public.gaoxin_only_added();

CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.web_sealedblock FOR EACH STATEMENT EXECUTE FUNCTION public.gaoxin_only_added();

CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.web_verification FOR EACH STATEMENT EXECUTE FUNCTION public.gaoxin_only_added();

CREATE CONSTRAINT TRIGGER organisation_not_merged_in_a_circle AFTER INSERT OR UPDATE OF merged_into_id ON public.zones_organisation NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.merged_into_id IS NOT NULL)) EXECUTE FUNCTION public.gaoxin_not_merged_in_a_circle();

CREATE TRIGGER pgtrigger_append_only_038a7 BEFORE DELETE OR UPDATE ON public.plans_planevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_038a7();

COMMENT ON TRIGGER pgtrigger_append_only_038a7 ON public.plans_planevent IS 'b3f68a381db6a5160c734b02b91c789f663d554e';

CREATE TRIGGER pgtrigger_append_only_0608f BEFORE DELETE OR UPDATE ON public.plans_answerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0608f();

COMMENT ON TRIGGER pgtrigger_append_only_0608f ON public.plans_answerevent IS '4f8635b1ba9b631be987b7439472daf861266e42';

CREATE TRIGGER pgtrigger_append_only_088f6 BEFORE DELETE OR UPDATE ON public.zones_organisationnameevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_088f6();

COMMENT ON TRIGGER pgtrigger_append_only_088f6 ON public.zones_organisationnameevent IS '1f80cee8d7392492e1f9eb8b1dfc241390d06de7';

CREATE TRIGGER pgtrigger_append_only_0bd4b BEFORE DELETE OR UPDATE ON public.zones_presenceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0bd4b();

COMMENT ON TRIGGER pgtrigger_append_only_0bd4b ON public.zones_presenceevent IS '74a65bed3918e689ff98b623bf1b780b0c8531f3';

CREATE TRIGGER pgtrigger_append_only_0ed47 BEFORE DELETE OR UPDATE ON public.plans_versionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0ed47();

COMMENT ON TRIGGER pgtrigger_append_only_0ed47 ON public.plans_versionevent IS 'b25815b4d6e38877925fce6e71e8548e966c2c77';

CREATE TRIGGER pgtrigger_append_only_189cd BEFORE DELETE OR UPDATE ON public.zones_passwordrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_189cd();

COMMENT ON TRIGGER pgtrigger_append_only_189cd ON public.zones_passwordrequestevent IS '177953c0681a7a733ee435a1460fcd8b4b506859';

CREATE TRIGGER pgtrigger_append_only_18b3e BEFORE DELETE OR UPDATE ON public.zones_signinlockevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_18b3e();

COMMENT ON TRIGGER pgtrigger_append_only_18b3e ON public.zones_signinlockevent IS 'e455af0b8b7ff05ce14aed3fe45eec63852b7142';

CREATE TRIGGER pgtrigger_append_only_20247 BEFORE DELETE OR UPDATE ON public.cases_timingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_20247();

COMMENT ON TRIGGER pgtrigger_append_only_20247 ON public.cases_timingevent IS 'b7f93f49c3f1540cfc7295c206252a653b27678c';

CREATE TRIGGER pgtrigger_append_only_21750 BEFORE DELETE OR UPDATE ON public.cases_clockevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_21750();

COMMENT ON TRIGGER pgtrigger_append_only_21750 ON public.cases_clockevent IS '2bf56bfbfd8a5aa6e0131ae5a31a65b763c9e6f4';

CREATE TRIGGER pgtrigger_append_only_22ea1 BEFORE DELETE OR UPDATE ON public.cases_paperevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_22ea1();

COMMENT ON TRIGGER pgtrigger_append_only_22ea1 ON public.cases_paperevent IS 'bbd3af015a77ced745e8c6d6b3a312f0667592a4';

CREATE TRIGGER pgtrigger_append_only_2ebc9 BEFORE DELETE OR UPDATE ON public.enterprises_proposalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2ebc9();

COMMENT ON TRIGGER pgtrigger_append_only_2ebc9 ON public.enterprises_proposalevent IS '5d71b86c993d32a615f47524664254157de14c0d';

CREATE TRIGGER pgtrigger_append_only_320b9 BEFORE DELETE OR UPDATE ON public.cases_caseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_320b9();

COMMENT ON TRIGGER pgtrigger_append_only_320b9 ON public.cases_caseevent IS '65b17c5dc231aae95e4a5d286bcd92a634f3ebd3';

CREATE TRIGGER pgtrigger_append_only_36413 BEFORE DELETE OR UPDATE ON public.cases_escalationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_36413();

COMMENT ON TRIGGER pgtrigger_append_only_36413 ON public.cases_escalationevent IS 'cbaffb48f8de52b92f2e5a319b257ce4d7bb0862';

CREATE TRIGGER pgtrigger_append_only_36a94 BEFORE DELETE OR UPDATE ON public.zones_delegationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_36a94();

COMMENT ON TRIGGER pgtrigger_append_only_36a94 ON public.zones_delegationevent IS 'd0202c0014abcc3b6ec74059f85b86d4c0b75d90';

CREATE TRIGGER pgtrigger_append_only_3729a BEFORE DELETE OR UPDATE ON public.plans_taskevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3729a();

COMMENT ON TRIGGER pgtrigger_append_only_3729a ON public.plans_taskevent IS 'd2d7eb241d54f59bf6290b70f8762827499674f8';

CREATE TRIGGER pgtrigger_append_only_428e7 BEFORE DELETE OR UPDATE ON public.enterprises_contactevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_428e7();

COMMENT ON TRIGGER pgtrigger_append_only_428e7 ON public.enterprises_contactevent IS 'b4d7932683ab712604b47d0ff23ff056a3f835eb';

CREATE TRIGGER pgtrigger_append_only_4b4a5 BEFORE DELETE OR UPDATE ON public.plans_stagereportevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4b4a5();

COMMENT ON TRIGGER pgtrigger_append_only_4b4a5 ON public.plans_stagereportevent IS '3988674bd479048e63baf2732efe618aaec8daa9';

CREATE TRIGGER pgtrigger_append_only_4d8e6 BEFORE DELETE OR UPDATE ON public.sources_datasetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4d8e6();

COMMENT ON TRIGGER pgtrigger_append_only_4d8e6 ON public.sources_datasetevent IS 'b59fb805ae0c5a2fee8bfa6304d0264a77a37802';

CREATE TRIGGER pgtrigger_append_only_5199d BEFORE DELETE OR UPDATE ON public.zones_signinpolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5199d();

COMMENT ON TRIGGER pgtrigger_append_only_5199d ON public.zones_signinpolicyevent IS '00339fb102f97dbf7ee6427c9a3f398c5262bd61';

CREATE TRIGGER pgtrigger_append_only_5625b BEFORE DELETE OR UPDATE ON public.plans_findingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5625b();

COMMENT ON TRIGGER pgtrigger_append_only_5625b ON public.plans_findingevent IS 'f034177b323619de5f7774a2b1955affe50fb87c';

CREATE TRIGGER pgtrigger_append_only_563a5 BEFORE DELETE OR UPDATE ON public.sources_datafieldevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_563a5();

COMMENT ON TRIGGER pgtrigger_append_only_563a5 ON public.sources_datafieldevent IS '32f3c13a1c4c599265e9c03bc2cb58b45fd74a93';

CREATE TRIGGER pgtrigger_append_only_5ca5c BEFORE DELETE OR UPDATE ON public.plans_measuredevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5ca5c();

COMMENT ON TRIGGER pgtrigger_append_only_5ca5c ON public.plans_measuredevent IS 'a1389c5b944feb2259bdced8a58390556a7ee5f6';

CREATE TRIGGER pgtrigger_append_only_5cab9 BEFORE DELETE OR UPDATE ON public.enterprises_importevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5cab9();

COMMENT ON TRIGGER pgtrigger_append_only_5cab9 ON public.enterprises_importevent IS 'e0935c9b16bf6cd95d30c14b502c79c7e51626ee';

CREATE TRIGGER pgtrigger_append_only_5d4ce BEFORE DELETE OR UPDATE ON public.cases_stepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5d4ce();

COMMENT ON TRIGGER pgtrigger_append_only_5d4ce ON public.cases_stepevent IS '77c514de5bd9c97207350451d53fd276f4eda0e5';

CREATE TRIGGER pgtrigger_append_only_5d9e3 BEFORE DELETE OR UPDATE ON public.enterprises_qualityfindingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5d9e3();

COMMENT ON TRIGGER pgtrigger_append_only_5d9e3 ON public.enterprises_qualityfindingevent IS 'a7a81b68d5a945ee2834aa7c840d1ee5e7b744b8';

CREATE TRIGGER pgtrigger_append_only_64c03 BEFORE DELETE OR UPDATE ON public.plans_projectevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_64c03();

COMMENT ON TRIGGER pgtrigger_append_only_64c03 ON public.plans_projectevent IS '307c81e49fb165d252a239510f3ba987bb65d9c3';

CREATE TRIGGER pgtrigger_append_only_66266 BEFORE DELETE OR UPDATE ON public.sources_dataversionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_66266();

COMMENT ON TRIGGER pgtrigger_append_only_66266 ON public.sources_dataversionevent IS 'a384746fa07685c0f9ed064fe0d5f2c7de08eb19';

CREATE TRIGGER pgtrigger_append_only_67e4f BEFORE DELETE OR UPDATE ON public.cases_contentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_67e4f();

COMMENT ON TRIGGER pgtrigger_append_only_67e4f ON public.cases_contentevent IS 'f0f6cd3f99208de7ed3d7e5ba3d6bbac763e6c3f';

CREATE TRIGGER pgtrigger_append_only_72cbc BEFORE DELETE OR UPDATE ON public.cases_mattercaseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72cbc();

COMMENT ON TRIGGER pgtrigger_append_only_72cbc ON public.cases_mattercaseevent IS 'e1bf217e9dab46782f94857a6f1487066e5c3d13';

CREATE TRIGGER pgtrigger_append_only_72cf8 BEFORE DELETE OR UPDATE ON public.enterprises_savedmappingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72cf8();

COMMENT ON TRIGGER pgtrigger_append_only_72cf8 ON public.enterprises_savedmappingevent IS '81daa40b764b1b5c890b0c32d4fa6482584f8a5d';

CREATE TRIGGER pgtrigger_append_only_73ea0 BEFORE DELETE OR UPDATE ON public.enterprises_suspectedpairevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_73ea0();

COMMENT ON TRIGGER pgtrigger_append_only_73ea0 ON public.enterprises_suspectedpairevent IS 'ee3bbd44df47c00eba960456f30af564d78a4492';

CREATE TRIGGER pgtrigger_append_only_76183 BEFORE DELETE OR UPDATE ON public.cases_partevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_76183();

COMMENT ON TRIGGER pgtrigger_append_only_76183 ON public.cases_partevent IS '7c18370010eadd791e661dc7ce8126173cfdcbd9';

CREATE TRIGGER pgtrigger_append_only_7b1e4 BEFORE DELETE OR UPDATE ON public.sources_datagrantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7b1e4();

COMMENT ON TRIGGER pgtrigger_append_only_7b1e4 ON public.sources_datagrantevent IS '5806a870afbb0b6db272337fa517a246f7bfd01a';

CREATE TRIGGER pgtrigger_append_only_7be21 BEFORE DELETE OR UPDATE ON public.zones_zoneevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7be21();

COMMENT ON TRIGGER pgtrigger_append_only_7be21 ON public.zones_zoneevent IS 'efd9bbfd2bba855edf40ff951e0abfd57683bb72';

CREATE TRIGGER pgtrigger_append_only_7eba4 BEFORE DELETE OR UPDATE ON public.enterprises_yearlyfactsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7eba4();

COMMENT ON TRIGGER pgtrigger_append_only_7eba4 ON public.enterprises_yearlyfactsevent IS '6455e328f78c6c9d3f755d59e24dea20b46d3cdb';

CREATE TRIGGER pgtrigger_append_only_803b6 BEFORE DELETE OR UPDATE ON public.zones_onetimelinkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_803b6();

COMMENT ON TRIGGER pgtrigger_append_only_803b6 ON public.zones_onetimelinkevent IS 'cf484dec2c02b3779eecc47f8d1ee3afb2a81c74';

CREATE TRIGGER pgtrigger_append_only_8423d BEFORE DELETE OR UPDATE ON public.cases_caselinkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8423d();

COMMENT ON TRIGGER pgtrigger_append_only_8423d ON public.cases_caselinkevent IS '846a6b670ce6ed8b58b8df6f7a4537155b1968b4';

CREATE TRIGGER pgtrigger_append_only_8428e BEFORE DELETE OR UPDATE ON public.zones_departmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8428e();

COMMENT ON TRIGGER pgtrigger_append_only_8428e ON public.zones_departmentevent IS 'abc86390c294be27886f14c6e2bab12f4432533b';

CREATE TRIGGER pgtrigger_append_only_862e7 BEFORE DELETE OR UPDATE ON public.cases_processversionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_862e7();

COMMENT ON TRIGGER pgtrigger_append_only_862e7 ON public.cases_processversionevent IS '9f24daa79020e0888530a838f5477409fa3ff311';

CREATE TRIGGER pgtrigger_append_only_8b7c6 BEFORE DELETE OR UPDATE ON public.plans_rowunitevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8b7c6();

COMMENT ON TRIGGER pgtrigger_append_only_8b7c6 ON public.plans_rowunitevent IS '891fa0b9f9cf691ca3b2d3ecca6bccd050891c6f';

CREATE TRIGGER pgtrigger_append_only_8cf18 BEFORE DELETE OR UPDATE ON public.plans_changeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8cf18();

COMMENT ON TRIGGER pgtrigger_append_only_8cf18 ON public.plans_changeevent IS 'cab1b16f5078723910ca6d6fb7a778fcb73b6985';

CREATE TRIGGER pgtrigger_append_only_9c2e7 BEFORE DELETE OR UPDATE ON public.zones_grantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9c2e7();

COMMENT ON TRIGGER pgtrigger_append_only_9c2e7 ON public.zones_grantevent IS '839db82058db82c8884e5a9ae31984451d1a46a3';

CREATE TRIGGER pgtrigger_append_only_a5634 BEFORE DELETE OR UPDATE ON public.zones_invitationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a5634();

COMMENT ON TRIGGER pgtrigger_append_only_a5634 ON public.zones_invitationevent IS '95b10d118566f76ed538a90d968bc5c134354af5';

CREATE TRIGGER pgtrigger_append_only_a9749 BEFORE DELETE OR UPDATE ON public.plans_rowevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a9749();

COMMENT ON TRIGGER pgtrigger_append_only_a9749 ON public.plans_rowevent IS '624c5800b5bece9d99c516e26ee18232bf289461';

CREATE TRIGGER pgtrigger_append_only_ad7ff BEFORE DELETE OR UPDATE ON public.plans_progressnoteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ad7ff();

COMMENT ON TRIGGER pgtrigger_append_only_ad7ff ON public.plans_progressnoteevent IS '7dd9a6af5446bea6d1b1c5a5c25bb08eb374096a';

CREATE TRIGGER pgtrigger_append_only_b47f8 BEFORE DELETE OR UPDATE ON public.zones_identityproviderevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b47f8();

COMMENT ON TRIGGER pgtrigger_append_only_b47f8 ON public.zones_identityproviderevent IS '4f273ea787aeedbe2822ad92094259935232d543';

CREATE TRIGGER pgtrigger_append_only_b9606 BEFORE DELETE OR UPDATE ON public.cases_extensionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b9606();

COMMENT ON TRIGGER pgtrigger_append_only_b9606 ON public.cases_extensionevent IS '6ba6372392c9d31380920377bf994ed6ebc12db0';

CREATE TRIGGER pgtrigger_append_only_bcd0b BEFORE DELETE OR UPDATE ON public.cases_partyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bcd0b();

COMMENT ON TRIGGER pgtrigger_append_only_bcd0b ON public.cases_partyevent IS '5addd3dda7441033903ad493a7ee746c88952040';

CREATE TRIGGER pgtrigger_append_only_c063a BEFORE DELETE OR UPDATE ON public.enterprises_premisesevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c063a();

COMMENT ON TRIGGER pgtrigger_append_only_c063a ON public.enterprises_premisesevent IS 'f1c6a0bf33350c51a95d6dab33f497f6c868a81e';

CREATE TRIGGER pgtrigger_append_only_c5ca3 BEFORE DELETE OR UPDATE ON public.sources_openversionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c5ca3();

COMMENT ON TRIGGER pgtrigger_append_only_c5ca3 ON public.sources_openversionevent IS '4177f0b2a34356b49d80795b623e833c5998e449';

CREATE TRIGGER pgtrigger_append_only_c62fb BEFORE DELETE OR UPDATE ON public.plans_goalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c62fb();

COMMENT ON TRIGGER pgtrigger_append_only_c62fb ON public.plans_goalevent IS '43fd81ad1fdda945025dadb0f038c483c7d28f3f';

CREATE TRIGGER pgtrigger_append_only_cfb4b BEFORE DELETE OR UPDATE ON public.cases_certificateevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cfb4b();

COMMENT ON TRIGGER pgtrigger_append_only_cfb4b ON public.cases_certificateevent IS 'd1881274398c2551b7abf9b0268c31347933f7a3';

CREATE TRIGGER pgtrigger_append_only_d1072 BEFORE DELETE OR UPDATE ON public.cases_attachmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d1072();

COMMENT ON TRIGGER pgtrigger_append_only_d1072 ON public.cases_attachmentevent IS '5cf3bfc0f188a9bee279681b956d33d9ef24681e';

CREATE TRIGGER pgtrigger_append_only_d829a BEFORE DELETE OR UPDATE ON public.zones_organisationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d829a();

COMMENT ON TRIGGER pgtrigger_append_only_d829a ON public.zones_organisationevent IS '3257f7da30f0d0e5187efbecf86aacfb78efd555';

CREATE TRIGGER pgtrigger_append_only_db5cd BEFORE DELETE OR UPDATE ON public.sources_opensetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_db5cd();

COMMENT ON TRIGGER pgtrigger_append_only_db5cd ON public.sources_opensetevent IS 'b0fc9cfa13310dccc9435813cde264ffffe6225c';

CREATE TRIGGER pgtrigger_append_only_e0f1a BEFORE DELETE OR UPDATE ON public.cases_messageevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e0f1a();

COMMENT ON TRIGGER pgtrigger_append_only_e0f1a ON public.cases_messageevent IS 'c23842860211b22569384021942e0c4b8bcc96b6';

CREATE TRIGGER pgtrigger_append_only_e4925 BEFORE DELETE OR UPDATE ON public.zones_registrationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e4925();

COMMENT ON TRIGGER pgtrigger_append_only_e4925 ON public.zones_registrationevent IS '573f5b75a68dd5ca42a567916ebdbc599df70524';

CREATE TRIGGER pgtrigger_append_only_f03b7 BEFORE DELETE OR UPDATE ON public.plans_targetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f03b7();

COMMENT ON TRIGGER pgtrigger_append_only_f03b7 ON public.plans_targetevent IS 'cd5cd4ecd26323ca39d9573baeaeb3c6774e1a7d';

CREATE TRIGGER pgtrigger_append_only_f24c5 BEFORE DELETE OR UPDATE ON public.enterprises_factexceptionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f24c5();

COMMENT ON TRIGGER pgtrigger_append_only_f24c5 ON public.enterprises_factexceptionevent IS '65005632e7c3e288a8849790bdb7b7e3af7cf2c4';

CREATE TRIGGER pgtrigger_append_only_f5017 BEFORE DELETE OR UPDATE ON public.enterprises_enterpriseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f5017();

COMMENT ON TRIGGER pgtrigger_append_only_f5017 ON public.enterprises_enterpriseevent IS '37342c9d6a78af824ebeb30b0279d74674ed2d4b';

CREATE TRIGGER pgtrigger_append_only_f5c60 BEFORE DELETE OR UPDATE ON public.enterprises_mergerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f5c60();

COMMENT ON TRIGGER pgtrigger_append_only_f5c60 ON public.enterprises_mergerevent IS 'fcb859f60b3d2c67c716285df293748927ef37ec';

CREATE TRIGGER pgtrigger_append_only_f7560 BEFORE DELETE OR UPDATE ON public.cases_ratingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f7560();

COMMENT ON TRIGGER pgtrigger_append_only_f7560 ON public.cases_ratingevent IS 'de10c45ac68247bbd44520227b984c7fef40d447';

CREATE TRIGGER pgtrigger_append_only_f7b85 BEFORE DELETE OR UPDATE ON public.sources_datarequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f7b85();

COMMENT ON TRIGGER pgtrigger_append_only_f7b85 ON public.sources_datarequestevent IS 'f80a08f25e711a82df4746f42b6d5e08edf39516';

CREATE TRIGGER pgtrigger_append_only_fdedc BEFORE DELETE OR UPDATE ON public.sources_documentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fdedc();

COMMENT ON TRIGGER pgtrigger_append_only_fdedc ON public.sources_documentevent IS 'a352e2feddcca4a6441f0cecbaf91c5d3a4c3fe2';

CREATE TRIGGER pgtrigger_delete_delete_00d7d AFTER DELETE ON public.sources_openversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_00d7d();

COMMENT ON TRIGGER pgtrigger_delete_delete_00d7d ON public.sources_openversion IS 'a9f47ce770b0e88ba4122cd21669115085b24af0';

CREATE TRIGGER pgtrigger_delete_delete_084ae AFTER DELETE ON public.zones_organisation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_084ae();

COMMENT ON TRIGGER pgtrigger_delete_delete_084ae ON public.zones_organisation IS '991ba06b167caf93086fa625c441ddacb3ca7585';

CREATE TRIGGER pgtrigger_delete_delete_0ea8e AFTER DELETE ON public.zones_presence REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_0ea8e();

COMMENT ON TRIGGER pgtrigger_delete_delete_0ea8e ON public.zones_presence IS '704eeeb9aeef373c1af7c3945bf0388034cf3851';

CREATE TRIGGER pgtrigger_delete_delete_16023 AFTER DELETE ON public.sources_dataset REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_16023();

COMMENT ON TRIGGER pgtrigger_delete_delete_16023 ON public.sources_dataset IS '21e179041883b26afdc0e706c37ba62ce91f9fc1';

CREATE TRIGGER pgtrigger_delete_delete_16d48 AFTER DELETE ON public.plans_stagereport REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_16d48();

COMMENT ON TRIGGER pgtrigger_delete_delete_16d48 ON public.plans_stagereport IS '0ac648b8503728f5f4781c6b2db44c2b14fb8e18';

CREATE TRIGGER pgtrigger_delete_delete_19f14 AFTER DELETE ON public.plans_row REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_19f14();

COMMENT ON TRIGGER pgtrigger_delete_delete_19f14 ON public.plans_row IS 'c4aa33c19a3d2d883109eea340d0ae975d3708f9';

CREATE TRIGGER pgtrigger_delete_delete_1b82e AFTER DELETE ON public.enterprises_suspectedpair REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1b82e();

COMMENT ON TRIGGER pgtrigger_delete_delete_1b82e ON public.enterprises_suspectedpair IS '390f4615e6e9cb2b81eefa86a153ddf8ff9a1bee';

CREATE TRIGGER pgtrigger_delete_delete_1cc43 AFTER DELETE ON public.zones_organisationname REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1cc43();

COMMENT ON TRIGGER pgtrigger_delete_delete_1cc43 ON public.zones_organisationname IS 'aa60ff852325d89d8eea0c8444507d66461fe4ca';

CREATE TRIGGER pgtrigger_delete_delete_1d16e AFTER DELETE ON public.plans_change REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1d16e();

COMMENT ON TRIGGER pgtrigger_delete_delete_1d16e ON public.plans_change IS '86e83efa54a73e17393ec4f60d5156f25da108b7';

CREATE TRIGGER pgtrigger_delete_delete_1f9cc AFTER DELETE ON public.sources_dataversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1f9cc();

COMMENT ON TRIGGER pgtrigger_delete_delete_1f9cc ON public.sources_dataversion IS '4be0a0cbf75965062a7e88a6b13aefdead132b1c';

CREATE TRIGGER pgtrigger_delete_delete_21739 AFTER DELETE ON public.enterprises_factexception REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_21739();

COMMENT ON TRIGGER pgtrigger_delete_delete_21739 ON public.enterprises_factexception IS '0516675c0be5c4199b564724ae5da2fccd151500';

CREATE TRIGGER pgtrigger_delete_delete_244b9 AFTER DELETE ON public.zones_zone REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_244b9();

COMMENT ON TRIGGER pgtrigger_delete_delete_244b9 ON public.zones_zone IS '3af586f9ef31ba36fac05eeb5aa46262364f23f9';

CREATE TRIGGER pgtrigger_delete_delete_259a1 AFTER DELETE ON public.enterprises_savedmapping REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_259a1();

COMMENT ON TRIGGER pgtrigger_delete_delete_259a1 ON public.enterprises_savedmapping IS '749436e51de613331f6ac44693f144a18031ed4f';

CREATE TRIGGER pgtrigger_delete_delete_27300 AFTER DELETE ON public.zones_invitation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_27300();

COMMENT ON TRIGGER pgtrigger_delete_delete_27300 ON public.zones_invitation IS '135a77bf62943aab2a2bdbfc94ba2257db944795';

CREATE TRIGGER pgtrigger_delete_delete_2ccb9 AFTER DELETE ON public.sources_openset REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_2ccb9();

COMMENT ON TRIGGER pgtrigger_delete_delete_2ccb9 ON public.sources_openset IS '8cf3caea65b550a2283e66050097981414c4c112';

CREATE TRIGGER pgtrigger_delete_delete_2d8b7 AFTER DELETE ON public.enterprises_contact REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_2d8b7();

COMMENT ON TRIGGER pgtrigger_delete_delete_2d8b7 ON public.enterprises_contact IS '29d52b85fda0dedca4b09e2cd9a6bb96c87ca89a';

CREATE TRIGGER pgtrigger_delete_delete_3490d AFTER DELETE ON public.plans_task REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_3490d();

COMMENT ON TRIGGER pgtrigger_delete_delete_3490d ON public.plans_task IS '5525c19ae56dcd8cfa64b3d0bc6a5aee431e728a';

CREATE TRIGGER pgtrigger_delete_delete_385e3 AFTER DELETE ON public.plans_answer REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_385e3();

COMMENT ON TRIGGER pgtrigger_delete_delete_385e3 ON public.plans_answer IS '3639ec39295fe46c8320f5bb88a69e260e597f1c';

CREATE TRIGGER pgtrigger_delete_delete_3e165 AFTER DELETE ON public.plans_plan REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_3e165();

COMMENT ON TRIGGER pgtrigger_delete_delete_3e165 ON public.plans_plan IS '34962c2cc96d7bdaa6d8cd8d783cd74199821ea4';

CREATE TRIGGER pgtrigger_delete_delete_40e0d AFTER DELETE ON public.sources_datagrant REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_40e0d();

COMMENT ON TRIGGER pgtrigger_delete_delete_40e0d ON public.sources_datagrant IS '8cbea09f2bca64b3417dad416f7983e64a20523b';

CREATE TRIGGER pgtrigger_delete_delete_4160e AFTER DELETE ON public.plans_goal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_4160e();

COMMENT ON TRIGGER pgtrigger_delete_delete_4160e ON public.plans_goal IS 'f0142849f791f4582de5bc0a18fbff6c0ca96001';

CREATE TRIGGER pgtrigger_delete_delete_4c70b AFTER DELETE ON public.cases_attachment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_4c70b();

COMMENT ON TRIGGER pgtrigger_delete_delete_4c70b ON public.cases_attachment IS '8a90e138c24ab37dc797a9f193370890ded44eca';

CREATE TRIGGER pgtrigger_delete_delete_5203d AFTER DELETE ON public.zones_delegation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_5203d();

COMMENT ON TRIGGER pgtrigger_delete_delete_5203d ON public.zones_delegation IS '0a710d4b484c4b002e00176c6647f7118c7a84d1';

CREATE TRIGGER pgtrigger_delete_delete_53aa1 AFTER DELETE ON public.cases_part REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_53aa1();

COMMENT ON TRIGGER pgtrigger_delete_delete_53aa1 ON public.cases_part IS '821f1a72532d153cc522e23a862dd6bb908e4366';

CREATE TRIGGER pgtrigger_delete_delete_568a6 AFTER DELETE ON public.cases_escalation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_568a6();

COMMENT ON TRIGGER pgtrigger_delete_delete_568a6 ON public.cases_escalation IS '6d16f11d6e9e71156f751a3830d82d961016cafc';

CREATE TRIGGER pgtrigger_delete_delete_589ef AFTER DELETE ON public.cases_clock REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_589ef();

COMMENT ON TRIGGER pgtrigger_delete_delete_589ef ON public.cases_clock IS 'd7b01387564404a3c6a1ffc25e70970b6a100693';

CREATE TRIGGER pgtrigger_delete_delete_5e16a AFTER DELETE ON public.plans_progressnote REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_5e16a();

COMMENT ON TRIGGER pgtrigger_delete_delete_5e16a ON public.plans_progressnote IS '8736ac157e1c496fc83aa71eea58dd92c282f133';

CREATE TRIGGER pgtrigger_delete_delete_600df AFTER DELETE ON public.cases_timing REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_600df();

COMMENT ON TRIGGER pgtrigger_delete_delete_600df ON public.cases_timing IS '821296ea06bb0514e1e023b9312c934d6018881a';

CREATE TRIGGER pgtrigger_delete_delete_6094b AFTER DELETE ON public.cases_paper REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6094b();

COMMENT ON TRIGGER pgtrigger_delete_delete_6094b ON public.cases_paper IS '6fdfb88a18cd3cb990dd677753432b088a9c12b7';

CREATE TRIGGER pgtrigger_delete_delete_6346e AFTER DELETE ON public.enterprises_merger REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6346e();

COMMENT ON TRIGGER pgtrigger_delete_delete_6346e ON public.enterprises_merger IS '98551e969f27c0a3b92a5b19109c6a5e917f8600';

CREATE TRIGGER pgtrigger_delete_delete_640f7 AFTER DELETE ON public.cases_message REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_640f7();

COMMENT ON TRIGGER pgtrigger_delete_delete_640f7 ON public.cases_message IS '516b3926d6bf06bcea7bba1aa945b23e59ff8fcf';

CREATE TRIGGER pgtrigger_delete_delete_64ea3 AFTER DELETE ON public.zones_signinlock REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_64ea3();

COMMENT ON TRIGGER pgtrigger_delete_delete_64ea3 ON public.zones_signinlock IS '2ccf02b3faab8252b87c86c64b2a84dd5795960e';

CREATE TRIGGER pgtrigger_delete_delete_66566 AFTER DELETE ON public.enterprises_premises REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_66566();

COMMENT ON TRIGGER pgtrigger_delete_delete_66566 ON public.enterprises_premises IS '6652ad83647cf179a7065120b192f277716f663a';

CREATE TRIGGER pgtrigger_delete_delete_68e5d AFTER DELETE ON public.zones_identityprovider REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_68e5d();

COMMENT ON TRIGGER pgtrigger_delete_delete_68e5d ON public.zones_identityprovider IS 'ef7afbeb19c16b9bd8231b8be1def89df1269eff';

CREATE TRIGGER pgtrigger_delete_delete_69f9a AFTER DELETE ON public.cases_mattercase REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_69f9a();

COMMENT ON TRIGGER pgtrigger_delete_delete_69f9a ON public.cases_mattercase IS '969e22ab1df27eaf0960995d78d148a6a59d444a';

CREATE TRIGGER pgtrigger_delete_delete_6dda5 AFTER DELETE ON public.enterprises_yearlyfacts REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6dda5();

COMMENT ON TRIGGER pgtrigger_delete_delete_6dda5 ON public.enterprises_yearlyfacts IS '605de8579a910260f7b10d376ffdbd03eaa202c3';

CREATE TRIGGER pgtrigger_delete_delete_780a7 AFTER DELETE ON public.zones_grant REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_780a7();

COMMENT ON TRIGGER pgtrigger_delete_delete_780a7 ON public.zones_grant IS '7b0577739f9a44d7671195ccfb4186b6cfccb6be';

CREATE TRIGGER pgtrigger_delete_delete_83803 AFTER DELETE ON public.zones_signinpolicy REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_83803();

COMMENT ON TRIGGER pgtrigger_delete_delete_83803 ON public.zones_signinpolicy IS '526ed73cbc9f818cbfcdcdd2505899ba78298ebf';

CREATE TRIGGER pgtrigger_delete_delete_83c90 AFTER DELETE ON public.sources_document REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_83c90();

COMMENT ON TRIGGER pgtrigger_delete_delete_83c90 ON public.sources_document IS 'a827426c1b8bdd3e04d2874846352face7bb1254';

CREATE TRIGGER pgtrigger_delete_delete_88566 AFTER DELETE ON public.cases_extension REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_88566();

COMMENT ON TRIGGER pgtrigger_delete_delete_88566 ON public.cases_extension IS 'eb9215774a7ebe8f536466f36524954f49dfdda8';

CREATE TRIGGER pgtrigger_delete_delete_8d49e AFTER DELETE ON public.cases_case REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_8d49e();

COMMENT ON TRIGGER pgtrigger_delete_delete_8d49e ON public.cases_case IS 'ef7b932ea052b7de6d0140c2795cb2aafc31a078';

CREATE TRIGGER pgtrigger_delete_delete_90626 AFTER DELETE ON public.zones_department REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_90626();

COMMENT ON TRIGGER pgtrigger_delete_delete_90626 ON public.zones_department IS '74b58631eb62b7d4ee9b39d79b1bebcbf40e2503';

CREATE TRIGGER pgtrigger_delete_delete_96a64 AFTER DELETE ON public.cases_rating REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_96a64();

COMMENT ON TRIGGER pgtrigger_delete_delete_96a64 ON public.cases_rating IS 'a3bd9365d7cbe802551a3b785b0bc9bf2668e62a';

CREATE TRIGGER pgtrigger_delete_delete_99dd1 AFTER DELETE ON public.cases_caselink REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_99dd1();

COMMENT ON TRIGGER pgtrigger_delete_delete_99dd1 ON public.cases_caselink IS '664e3613b5e17f3bcdc8826a307c113ce577ba85';

CREATE TRIGGER pgtrigger_delete_delete_9a89d AFTER DELETE ON public.plans_finding REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_9a89d();

COMMENT ON TRIGGER pgtrigger_delete_delete_9a89d ON public.plans_finding IS 'b9bc135e7250dcda9136a22be98401f05d7ca7e4';

CREATE TRIGGER pgtrigger_delete_delete_9d1c8 AFTER DELETE ON public.enterprises_proposal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_9d1c8();

COMMENT ON TRIGGER pgtrigger_delete_delete_9d1c8 ON public.enterprises_proposal IS '5a28fb1d81028d9389f7f1e9c837b0fdb3f0b637';

CREATE TRIGGER pgtrigger_delete_delete_a0c8c AFTER DELETE ON public.cases_certificate REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a0c8c();

COMMENT ON TRIGGER pgtrigger_delete_delete_a0c8c ON public.cases_certificate IS '0984d8add2463f6e2076a693c686c02a1edffa28';

CREATE TRIGGER pgtrigger_delete_delete_a6828 AFTER DELETE ON public.zones_onetimelink REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a6828();

COMMENT ON TRIGGER pgtrigger_delete_delete_a6828 ON public.zones_onetimelink IS '15bb1d000007c41f26bd5d1724db1a61cdbd13cf';

CREATE TRIGGER pgtrigger_delete_delete_a754a AFTER DELETE ON public.plans_target REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a754a();

COMMENT ON TRIGGER pgtrigger_delete_delete_a754a ON public.plans_target IS '9430625bdeba15c52638406d6861a0057bba73a7';

CREATE TRIGGER pgtrigger_delete_delete_a76b6 AFTER DELETE ON public.plans_measured REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a76b6();

COMMENT ON TRIGGER pgtrigger_delete_delete_a76b6 ON public.plans_measured IS '655c38f56397ea468bf69493f9a65d06e7112d89';

CREATE TRIGGER pgtrigger_delete_delete_a9f57 AFTER DELETE ON public.sources_datafield REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a9f57();

COMMENT ON TRIGGER pgtrigger_delete_delete_a9f57 ON public.sources_datafield IS '04b260fb6879f787385ea5041396407ce5b04c66';

CREATE TRIGGER pgtrigger_delete_delete_bba0d AFTER DELETE ON public.plans_version REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_bba0d();

COMMENT ON TRIGGER pgtrigger_delete_delete_bba0d ON public.plans_version IS 'a749b7ff6b850bfee53d0eb30f885cf64fc3bad7';

CREATE TRIGGER pgtrigger_delete_delete_bbbc8 AFTER DELETE ON public.cases_party REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_bbbc8();

COMMENT ON TRIGGER pgtrigger_delete_delete_bbbc8 ON public.cases_party IS 'f12d40c5a6c4f3d6241d40a513c532ec47359519';

CREATE TRIGGER pgtrigger_delete_delete_be19c AFTER DELETE ON public.sources_datarequest REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_be19c();

COMMENT ON TRIGGER pgtrigger_delete_delete_be19c ON public.sources_datarequest IS '67d703b6156e2366c7a17aabb9d22a967e9846e0';

CREATE TRIGGER pgtrigger_delete_delete_c1ebe AFTER DELETE ON public.cases_step REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_c1ebe();

COMMENT ON TRIGGER pgtrigger_delete_delete_c1ebe ON public.cases_step IS 'e28fbf7ffcd91836b32725cd4bfd54b9ab71c69c';

CREATE TRIGGER pgtrigger_delete_delete_cdc54 AFTER DELETE ON public.zones_registration REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_cdc54();

COMMENT ON TRIGGER pgtrigger_delete_delete_cdc54 ON public.zones_registration IS '4218949ba740f2a1cc8aace9504f1f092e7ce38f';

CREATE TRIGGER pgtrigger_delete_delete_dc699 AFTER DELETE ON public.enterprises_enterprise REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_dc699();

COMMENT ON TRIGGER pgtrigger_delete_delete_dc699 ON public.enterprises_enterprise IS '5fda40b2cdd60fa829f6a7906d18d07bfb539d53';

CREATE TRIGGER pgtrigger_delete_delete_e3f45 AFTER DELETE ON public.plans_rowunit REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_e3f45();

COMMENT ON TRIGGER pgtrigger_delete_delete_e3f45 ON public.plans_rowunit IS '14df3822134486df0a2b70c03bffcb5434422a1b';

CREATE TRIGGER pgtrigger_delete_delete_e5747 AFTER DELETE ON public.zones_passwordrequest REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_e5747();

COMMENT ON TRIGGER pgtrigger_delete_delete_e5747 ON public.zones_passwordrequest IS '82e35501cb99705eed2538b28ff04e1efaedf97b';

CREATE TRIGGER pgtrigger_delete_delete_ede46 AFTER DELETE ON public.enterprises_qualityfinding REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ede46();

COMMENT ON TRIGGER pgtrigger_delete_delete_ede46 ON public.enterprises_qualityfinding IS 'a378d57f5bdd9392060da8552391f95a72560ef1';

CREATE TRIGGER pgtrigger_delete_delete_ee822 AFTER DELETE ON public.cases_content REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ee822();

COMMENT ON TRIGGER pgtrigger_delete_delete_ee822 ON public.cases_content IS '4b91d87fd2395551ceec6e90aaa75d2e468b2075';

CREATE TRIGGER pgtrigger_delete_delete_f6106 AFTER DELETE ON public.cases_processversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f6106();

COMMENT ON TRIGGER pgtrigger_delete_delete_f6106 ON public.cases_processversion IS 'ab7feea63c18a04f15463da00e7ba4b93225979e';

CREATE TRIGGER pgtrigger_delete_delete_f793c AFTER DELETE ON public.plans_project REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f793c();

COMMENT ON TRIGGER pgtrigger_delete_delete_f793c ON public.plans_project IS '800c6ad80bbe86e568da5b6c8cd4de03ceb3bc3d';

CREATE TRIGGER pgtrigger_delete_delete_f81a9 AFTER DELETE ON public.enterprises_import REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f81a9();

COMMENT ON TRIGGER pgtrigger_delete_delete_f81a9 ON public.enterprises_import IS '655cf9500598ba69e31a58acdd3932048cd22847';

CREATE TRIGGER pgtrigger_insert_insert_01fd5 AFTER INSERT ON public.plans_progressnote REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_01fd5();

COMMENT ON TRIGGER pgtrigger_insert_insert_01fd5 ON public.plans_progressnote IS '589084149311fb7ad5bf94d469adca8fc53e0979';

CREATE TRIGGER pgtrigger_insert_insert_079c7 AFTER INSERT ON public.enterprises_enterprise REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_079c7();

COMMENT ON TRIGGER pgtrigger_insert_insert_079c7 ON public.enterprises_enterprise IS 'ddf0837f73a4dad114a3a5552319ea73c4aeb8a8';

CREATE TRIGGER pgtrigger_insert_insert_07f00 AFTER INSERT ON public.sources_dataversion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_07f00();

COMMENT ON TRIGGER pgtrigger_insert_insert_07f00 ON public.sources_dataversion IS 'efd62932b1663ded57160e1a1a3986174430a897';

CREATE TRIGGER pgtrigger_insert_insert_0b483 AFTER INSERT ON public.cases_case REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_0b483();

COMMENT ON TRIGGER pgtrigger_insert_insert_0b483 ON public.cases_case IS '5e90a3d8ddb81bc05bf776f561696093aa95ff17';

CREATE TRIGGER pgtrigger_insert_insert_0ce3f AFTER INSERT ON public.zones_organisation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_0ce3f();

COMMENT ON TRIGGER pgtrigger_insert_insert_0ce3f ON public.zones_organisation IS '5c1eef54086ad7c86993b6faba50da36403adc3e';

CREATE TRIGGER pgtrigger_insert_insert_0f03d AFTER INSERT ON public.zones_identityprovider REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_0f03d();

COMMENT ON TRIGGER pgtrigger_insert_insert_0f03d ON public.zones_identityprovider IS '212388f1ad59bd1fc5f4a5bd07097a3958756729';

CREATE TRIGGER pgtrigger_insert_insert_12f8b AFTER INSERT ON public.enterprises_merger REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_12f8b();

COMMENT ON TRIGGER pgtrigger_insert_insert_12f8b ON public.enterprises_merger IS '0a83b786ea421ff3803323405f088872aeeb28aa';

CREATE TRIGGER pgtrigger_insert_insert_1b0a9 AFTER INSERT ON public.sources_openset REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_1b0a9();

COMMENT ON TRIGGER pgtrigger_insert_insert_1b0a9 ON public.sources_openset IS 'b14011d7817b570fc27d261131ff5fd9b9ba25a1';

CREATE TRIGGER pgtrigger_insert_insert_1cb04 AFTER INSERT ON public.zones_registration REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_1cb04();

COMMENT ON TRIGGER pgtrigger_insert_insert_1cb04 ON public.zones_registration IS 'f25cf64648b93cc940983883fa6abd5ff5d84af4';

CREATE TRIGGER pgtrigger_insert_insert_21094 AFTER INSERT ON public.cases_part REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_21094();

COMMENT ON TRIGGER pgtrigger_insert_insert_21094 ON public.cases_part IS 'e675c2d4ada3845faead002b3e3389a28adf7200';

CREATE TRIGGER pgtrigger_insert_insert_211c6 AFTER INSERT ON public.sources_dataset REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_211c6();

COMMENT ON TRIGGER pgtrigger_insert_insert_211c6 ON public.sources_dataset IS 'da3360109394161d1ac2af2d1d73abde4391b1d9';

CREATE TRIGGER pgtrigger_insert_insert_2823e AFTER INSERT ON public.enterprises_savedmapping REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_2823e();

COMMENT ON TRIGGER pgtrigger_insert_insert_2823e ON public.enterprises_savedmapping IS '8c14c7c6468714188aaaa6e717732123f05b4503';

CREATE TRIGGER pgtrigger_insert_insert_2b4de AFTER INSERT ON public.cases_caselink REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_2b4de();

COMMENT ON TRIGGER pgtrigger_insert_insert_2b4de ON public.cases_caselink IS '0b3d5a16c1161b055bc0414ee05f6a18f4d97dce';

CREATE TRIGGER pgtrigger_insert_insert_2b8a5 AFTER INSERT ON public.sources_openversion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_2b8a5();

COMMENT ON TRIGGER pgtrigger_insert_insert_2b8a5 ON public.sources_openversion IS '2436ab70958027954d8000a9edb8cd997cc79a24';

CREATE TRIGGER pgtrigger_insert_insert_3073a AFTER INSERT ON public.zones_department REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3073a();

COMMENT ON TRIGGER pgtrigger_insert_insert_3073a ON public.zones_department IS 'e3c890da2ef2f148d38cb095f18ff48ec8406657';

CREATE TRIGGER pgtrigger_insert_insert_32889 AFTER INSERT ON public.zones_invitation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_32889();

COMMENT ON TRIGGER pgtrigger_insert_insert_32889 ON public.zones_invitation IS '910d7002d04466ce440f7f8e50718feba1bd4a94';

CREATE TRIGGER pgtrigger_insert_insert_3758f AFTER INSERT ON public.cases_rating REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3758f();

COMMENT ON TRIGGER pgtrigger_insert_insert_3758f ON public.cases_rating IS 'c18d7738b460f3fb857a1f7266eed2b1d6764f9c';

CREATE TRIGGER pgtrigger_insert_insert_385a1 AFTER INSERT ON public.cases_attachment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_385a1();

COMMENT ON TRIGGER pgtrigger_insert_insert_385a1 ON public.cases_attachment IS '18cafa9cf0ce9a1fb2044d8e6548b262d3634943';

CREATE TRIGGER pgtrigger_insert_insert_397f0 AFTER INSERT ON public.plans_goal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_397f0();

COMMENT ON TRIGGER pgtrigger_insert_insert_397f0 ON public.plans_goal IS '81727656c5ed749b3a0dd98e3cb1c1d7788d0b79';

CREATE TRIGGER pgtrigger_insert_insert_3d96a AFTER INSERT ON public.cases_step REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3d96a();

COMMENT ON TRIGGER pgtrigger_insert_insert_3d96a ON public.cases_step IS 'ab3fd8c2cf9491659751f7feb520528e864ca57f';

CREATE TRIGGER pgtrigger_insert_insert_4584c AFTER INSERT ON public.zones_organisationname REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_4584c();

COMMENT ON TRIGGER pgtrigger_insert_insert_4584c ON public.zones_organisationname IS '71769ab43e6b161b9ed7c98be1930ab0aa78b79b';

CREATE TRIGGER pgtrigger_insert_insert_4a857 AFTER INSERT ON public.cases_escalation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_4a857();

COMMENT ON TRIGGER pgtrigger_insert_insert_4a857 ON public.cases_escalation IS '6d02a1c50db9097db46be6c62043673b1d538184';

CREATE TRIGGER pgtrigger_insert_insert_511b0 AFTER INSERT ON public.plans_stagereport REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_511b0();

COMMENT ON TRIGGER pgtrigger_insert_insert_511b0 ON public.plans_stagereport IS '9da5a71a2cea805d6b06761bc6ac1e743ada1f47';

CREATE TRIGGER pgtrigger_insert_insert_51b80 AFTER INSERT ON public.enterprises_import REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_51b80();

COMMENT ON TRIGGER pgtrigger_insert_insert_51b80 ON public.enterprises_import IS '6bc5e41996301c55b1c43e5691edbb84fd847707';

CREATE TRIGGER pgtrigger_insert_insert_560b4 AFTER INSERT ON public.sources_datafield REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_560b4();

COMMENT ON TRIGGER pgtrigger_insert_insert_560b4 ON public.sources_datafield IS 'baa1f712f8b11c77247182b09e3d503c542bf293';

CREATE TRIGGER pgtrigger_insert_insert_61dc5 AFTER INSERT ON public.sources_datarequest REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_61dc5();

COMMENT ON TRIGGER pgtrigger_insert_insert_61dc5 ON public.sources_datarequest IS '0fd7bb07f523ba0cb0a36bd81e471b9839adc7a7';

CREATE TRIGGER pgtrigger_insert_insert_6374f AFTER INSERT ON public.zones_presence REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_6374f();

COMMENT ON TRIGGER pgtrigger_insert_insert_6374f ON public.zones_presence IS '043fb0bb068de01e1fd5e81d519e5ac1d55162bc';

CREATE TRIGGER pgtrigger_insert_insert_65e20 AFTER INSERT ON public.enterprises_suspectedpair REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_65e20();

COMMENT ON TRIGGER pgtrigger_insert_insert_65e20 ON public.enterprises_suspectedpair IS '4321444a467a6e512b0a0a8267fd6ca8a85a70b2';

CREATE TRIGGER pgtrigger_insert_insert_69b0a AFTER INSERT ON public.cases_content REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_69b0a();

COMMENT ON TRIGGER pgtrigger_insert_insert_69b0a ON public.cases_content IS 'db175916b7b3eab014472d5da728e065c467bb08';

CREATE TRIGGER pgtrigger_insert_insert_6e4f1 AFTER INSERT ON public.enterprises_qualityfinding REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_6e4f1();

COMMENT ON TRIGGER pgtrigger_insert_insert_6e4f1 ON public.enterprises_qualityfinding IS '7d00858de8a74067c6a37c8f072e303344243921';

CREATE TRIGGER pgtrigger_insert_insert_709fe AFTER INSERT ON public.zones_grant REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_709fe();

COMMENT ON TRIGGER pgtrigger_insert_insert_709fe ON public.zones_grant IS '94490dbde4ee6c54d53eabe9905fe23f13fa7f72';

CREATE TRIGGER pgtrigger_insert_insert_76a6a AFTER INSERT ON public.plans_row REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_76a6a();

COMMENT ON TRIGGER pgtrigger_insert_insert_76a6a ON public.plans_row IS '7cad9c8e5e61f335f4f6ffed5a4d6d24b6eac0c0';

CREATE TRIGGER pgtrigger_insert_insert_830f8 AFTER INSERT ON public.zones_onetimelink REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_830f8();

COMMENT ON TRIGGER pgtrigger_insert_insert_830f8 ON public.zones_onetimelink IS 'a0abb970bc3608bde9697187b115b08ed75115b0';

CREATE TRIGGER pgtrigger_insert_insert_8b340 AFTER INSERT ON public.plans_plan REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_8b340();

COMMENT ON TRIGGER pgtrigger_insert_insert_8b340 ON public.plans_plan IS 'b7fa734942b12ee6250789953c59ee82ac3879e1';

CREATE TRIGGER pgtrigger_insert_insert_8e7b5 AFTER INSERT ON public.cases_certificate REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_8e7b5();

COMMENT ON TRIGGER pgtrigger_insert_insert_8e7b5 ON public.cases_certificate IS '915847dd2f94d10adcdd393969c3d25eb8e0cbb9';

CREATE TRIGGER pgtrigger_insert_insert_949f2 AFTER INSERT ON public.plans_task REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_949f2();

COMMENT ON TRIGGER pgtrigger_insert_insert_949f2 ON public.plans_task IS '9c11526a452af438ba903673c86cbb7044b1f9b7';

CREATE TRIGGER pgtrigger_insert_insert_99840 AFTER INSERT ON public.plans_target REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_99840();

COMMENT ON TRIGGER pgtrigger_insert_insert_99840 ON public.plans_target IS '18a10d2cd6e8d922a829f71692d2d71d32070325';

CREATE TRIGGER pgtrigger_insert_insert_9aeff AFTER INSERT ON public.plans_finding REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_9aeff();

COMMENT ON TRIGGER pgtrigger_insert_insert_9aeff ON public.plans_finding IS 'fd042509d945c85cdce50ee2285bacb64c12a29c';

CREATE TRIGGER pgtrigger_insert_insert_9d77d AFTER INSERT ON public.plans_version REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_9d77d();

COMMENT ON TRIGGER pgtrigger_insert_insert_9d77d ON public.plans_version IS '60ebede54275b22493cdd9f9b0adb47909fa53a0';

CREATE TRIGGER pgtrigger_insert_insert_9d866 AFTER INSERT ON public.cases_message REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_9d866();

COMMENT ON TRIGGER pgtrigger_insert_insert_9d866 ON public.cases_message IS '3a25ed74b6e6c27fd154f34246ba03fc5345f713';

CREATE TRIGGER pgtrigger_insert_insert_a5704 AFTER INSERT ON public.plans_change REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a5704();

COMMENT ON TRIGGER pgtrigger_insert_insert_a5704 ON public.plans_change IS 'c589a7414e94b32b0aec563d6670808499f0f7bd';

CREATE TRIGGER pgtrigger_insert_insert_a9766 AFTER INSERT ON public.plans_project REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a9766();

COMMENT ON TRIGGER pgtrigger_insert_insert_a9766 ON public.plans_project IS 'b4afcfb983ce1aab6681a597535f759f3eaad56e';

CREATE TRIGGER pgtrigger_insert_insert_a9e75 AFTER INSERT ON public.enterprises_contact REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a9e75();

COMMENT ON TRIGGER pgtrigger_insert_insert_a9e75 ON public.enterprises_contact IS '0533c4329b9807ff85eb59a1afe3083e8e8a373e';

CREATE TRIGGER pgtrigger_insert_insert_ac716 AFTER INSERT ON public.zones_delegation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ac716();

COMMENT ON TRIGGER pgtrigger_insert_insert_ac716 ON public.zones_delegation IS '196ea7bfbdfe040e9f5c2e2ef5521c84f208a883';

CREATE TRIGGER pgtrigger_insert_insert_adaa0 AFTER INSERT ON public.cases_mattercase REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_adaa0();

COMMENT ON TRIGGER pgtrigger_insert_insert_adaa0 ON public.cases_mattercase IS 'e80b51c66c7f6dd9da66952c1e7b5b9ba8832a26';

CREATE TRIGGER pgtrigger_insert_insert_b3b44 AFTER INSERT ON public.cases_processversion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_b3b44();

COMMENT ON TRIGGER pgtrigger_insert_insert_b3b44 ON public.cases_processversion IS '42480b78d9210b16168dce3e00d0b8aa2bec5bb7';

CREATE TRIGGER pgtrigger_insert_insert_b9aa3 AFTER INSERT ON public.plans_rowunit REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_b9aa3();

COMMENT ON TRIGGER pgtrigger_insert_insert_b9aa3 ON public.plans_rowunit IS '59a0efb15acfc8324ec165a39fbf10bd0cd910c7';

CREATE TRIGGER pgtrigger_insert_insert_bbd14 AFTER INSERT ON public.cases_clock REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_bbd14();

COMMENT ON TRIGGER pgtrigger_insert_insert_bbd14 ON public.cases_clock IS 'a2393ebf3660d8ec3cf741c4c207b6c986b0ea57';

CREATE TRIGGER pgtrigger_insert_insert_c5755 AFTER INSERT ON public.cases_party REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c5755();

COMMENT ON TRIGGER pgtrigger_insert_insert_c5755 ON public.cases_party IS 'a8fbda88b63c042428b0faf8e789bf044ee3824b';

CREATE TRIGGER pgtrigger_insert_insert_c96c4 AFTER INSERT ON public.plans_measured REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c96c4();

COMMENT ON TRIGGER pgtrigger_insert_insert_c96c4 ON public.plans_measured IS '340f68c10f990d6ceab5b7e33a45791e15a34e9f';

CREATE TRIGGER pgtrigger_insert_insert_cc78a AFTER INSERT ON public.sources_datagrant REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_cc78a();

COMMENT ON TRIGGER pgtrigger_insert_insert_cc78a ON public.sources_datagrant IS '782060cbd3b7d864fdb4ee6656b46fd4e4b3f8d7';

CREATE TRIGGER pgtrigger_insert_insert_ce888 AFTER INSERT ON public.zones_signinlock REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ce888();

COMMENT ON TRIGGER pgtrigger_insert_insert_ce888 ON public.zones_signinlock IS 'e3271a1acc5b94afd717e9df42fe9fc615ced4ea';

CREATE TRIGGER pgtrigger_insert_insert_d0549 AFTER INSERT ON public.zones_signinpolicy REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d0549();

COMMENT ON TRIGGER pgtrigger_insert_insert_d0549 ON public.zones_signinpolicy IS 'f40080e60423d682cd4b2787333d8e230f517904';

CREATE TRIGGER pgtrigger_insert_insert_d6929 AFTER INSERT ON public.enterprises_proposal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d6929();

COMMENT ON TRIGGER pgtrigger_insert_insert_d6929 ON public.enterprises_proposal IS '90ca9737135faf209db5c66b7265970ba67b90ad';

CREATE TRIGGER pgtrigger_insert_insert_d8dfb AFTER INSERT ON public.enterprises_yearlyfacts REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d8dfb();

COMMENT ON TRIGGER pgtrigger_insert_insert_d8dfb ON public.enterprises_yearlyfacts IS '0da000b5a35557091482b031f58a6c82b753a2d2';

CREATE TRIGGER pgtrigger_insert_insert_df072 AFTER INSERT ON public.cases_paper REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_df072();

COMMENT ON TRIGGER pgtrigger_insert_insert_df072 ON public.cases_paper IS 'c7a72973f32656b5a145173221d49ac3d5463bd4';

CREATE TRIGGER pgtrigger_insert_insert_e1bfa AFTER INSERT ON public.sources_document REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_e1bfa();

COMMENT ON TRIGGER pgtrigger_insert_insert_e1bfa ON public.sources_document IS '9519616a10f03aef5f091844472da5ced96dabac';

CREATE TRIGGER pgtrigger_insert_insert_e4ba3 AFTER INSERT ON public.zones_zone REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_e4ba3();

COMMENT ON TRIGGER pgtrigger_insert_insert_e4ba3 ON public.zones_zone IS 'f323bd8a8008f21e77d36b49d9760367e11e0311';

CREATE TRIGGER pgtrigger_insert_insert_e9b71 AFTER INSERT ON public.enterprises_premises REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_e9b71();

COMMENT ON TRIGGER pgtrigger_insert_insert_e9b71 ON public.enterprises_premises IS 'db3b179ca5913c8c21611ffc59ffc7c88bc2c302';

CREATE TRIGGER pgtrigger_insert_insert_f5dc2 AFTER INSERT ON public.plans_answer REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f5dc2();

COMMENT ON TRIGGER pgtrigger_insert_insert_f5dc2 ON public.plans_answer IS '134504006c7142880817afcdb232b876df57b062';

CREATE TRIGGER pgtrigger_insert_insert_f6a68 AFTER INSERT ON public.zones_passwordrequest REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f6a68();

COMMENT ON TRIGGER pgtrigger_insert_insert_f6a68 ON public.zones_passwordrequest IS '1ef4d6428dbc92031251e62a5697aa80fbaf1173';

CREATE TRIGGER pgtrigger_insert_insert_f8307 AFTER INSERT ON public.cases_timing REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f8307();

COMMENT ON TRIGGER pgtrigger_insert_insert_f8307 ON public.cases_timing IS '04d7e412ad7a51b9013d5a17c7786f9373a2166f';

CREATE TRIGGER pgtrigger_insert_insert_fc239 AFTER INSERT ON public.enterprises_factexception REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_fc239();

COMMENT ON TRIGGER pgtrigger_insert_insert_fc239 ON public.enterprises_factexception IS 'b20d1c8958197ede0ae7b77a53b2dc7f68538097';

CREATE TRIGGER pgtrigger_insert_insert_fd650 AFTER INSERT ON public.cases_extension REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_fd650();

COMMENT ON TRIGGER pgtrigger_insert_insert_fd650 ON public.cases_extension IS '48c4cbf9654d400747f82364e66d2f94a8f90f7c';

CREATE TRIGGER pgtrigger_update_update_09b2e AFTER UPDATE ON public.enterprises_yearlyfacts REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_09b2e();

COMMENT ON TRIGGER pgtrigger_update_update_09b2e ON public.enterprises_yearlyfacts IS '91b0f90b1b6fb7991fe8e5f5c7c6148bb8d44e9f';

CREATE TRIGGER pgtrigger_update_update_10460 AFTER UPDATE ON public.enterprises_proposal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_10460();

COMMENT ON TRIGGER pgtrigger_update_update_10460 ON public.enterprises_proposal IS '1504ab6c3a7d0381fe47ce6d3b54b22ee2d35de1';

CREATE TRIGGER pgtrigger_update_update_11bf5 AFTER UPDATE ON public.enterprises_enterprise REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_11bf5();

COMMENT ON TRIGGER pgtrigger_update_update_11bf5 ON public.enterprises_enterprise IS '1922ab2948cebc44e98ecca8e5b5aeecd77fc690';

CREATE TRIGGER pgtrigger_update_update_12f49 AFTER UPDATE ON public.sources_document REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_12f49();

COMMENT ON TRIGGER pgtrigger_update_update_12f49 ON public.sources_document IS 'f42d4c1b0d53e6c94b56e1650eeae9b22653b793';

CREATE TRIGGER pgtrigger_update_update_14dfe AFTER UPDATE ON public.enterprises_qualityfinding REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_14dfe();

COMMENT ON TRIGGER pgtrigger_update_update_14dfe ON public.enterprises_qualityfinding IS 'b05b708ae8e67b97c92e74102d76ee71c012734d';

CREATE TRIGGER pgtrigger_update_update_15f08 AFTER UPDATE ON public.cases_caselink REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_15f08();

COMMENT ON TRIGGER pgtrigger_update_update_15f08 ON public.cases_caselink IS 'a5fbb5962a79b463a39864254b3acafd4d2448e7';

CREATE TRIGGER pgtrigger_update_update_187ea AFTER UPDATE ON public.enterprises_premises REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_187ea();

COMMENT ON TRIGGER pgtrigger_update_update_187ea ON public.enterprises_premises IS 'ad17818a360ad60ad48000d272773acc6edf2e7f';

CREATE TRIGGER pgtrigger_update_update_192f8 AFTER UPDATE ON public.enterprises_suspectedpair REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_192f8();

COMMENT ON TRIGGER pgtrigger_update_update_192f8 ON public.enterprises_suspectedpair IS '1e77c04127960853991c614d0204fe0e1cb99831';

CREATE TRIGGER pgtrigger_update_update_21e2a AFTER UPDATE ON public.enterprises_import REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_21e2a();

COMMENT ON TRIGGER pgtrigger_update_update_21e2a ON public.enterprises_import IS '83928c4fe89ce51198537518bfbb1f35aeef8306';

CREATE TRIGGER pgtrigger_update_update_22051 AFTER UPDATE ON public.cases_processversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_22051();

COMMENT ON TRIGGER pgtrigger_update_update_22051 ON public.cases_processversion IS '6157c0dfb56fe1af0adfc3cad378d706cfe33d38';

CREATE TRIGGER pgtrigger_update_update_3b161 AFTER UPDATE ON public.plans_project REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_3b161();

COMMENT ON TRIGGER pgtrigger_update_update_3b161 ON public.plans_project IS 'e04690804245e21249841bf988c57b98cfa61b8b';

CREATE TRIGGER pgtrigger_update_update_44a0d AFTER UPDATE ON public.zones_passwordrequest REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_44a0d();

COMMENT ON TRIGGER pgtrigger_update_update_44a0d ON public.zones_passwordrequest IS '2b08c32164df36d0042494caa66016a84a78efbb';

CREATE TRIGGER pgtrigger_update_update_45cbe AFTER UPDATE ON public.cases_rating REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_45cbe();

COMMENT ON TRIGGER pgtrigger_update_update_45cbe ON public.cases_rating IS '5eff90c0ee79bfd073c106c9b21091dba0432d76';

CREATE TRIGGER pgtrigger_update_update_4944b AFTER UPDATE ON public.zones_presence REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4944b();

COMMENT ON TRIGGER pgtrigger_update_update_4944b ON public.zones_presence IS '9894c60f72fe8084d416c64a5793560dff46688b';

CREATE TRIGGER pgtrigger_update_update_4a2fd AFTER UPDATE ON public.cases_part REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4a2fd();

COMMENT ON TRIGGER pgtrigger_update_update_4a2fd ON public.cases_part IS '60d0bcb120f3e8f3df268381711a971ec373624d';

CREATE TRIGGER pgtrigger_update_update_4e7ed AFTER UPDATE ON public.zones_identityprovider REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4e7ed();

COMMENT ON TRIGGER pgtrigger_update_update_4e7ed ON public.zones_identityprovider IS 'cd71f510c02a8e80c8b3a66e68b55f5b268988ea';

CREATE TRIGGER pgtrigger_update_update_50d66 AFTER UPDATE ON public.sources_dataversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_50d66();

COMMENT ON TRIGGER pgtrigger_update_update_50d66 ON public.sources_dataversion IS '0c3e54250cb4d6e260bc91cffe44e1a7ec868a74';

CREATE TRIGGER pgtrigger_update_update_52464 AFTER UPDATE ON public.sources_datafield REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_52464();

COMMENT ON TRIGGER pgtrigger_update_update_52464 ON public.sources_datafield IS '01b43404da3ddf4728dd86a63ddaf1f5a2a910d4';

CREATE TRIGGER pgtrigger_update_update_52f9b AFTER UPDATE ON public.plans_stagereport REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_52f9b();

COMMENT ON TRIGGER pgtrigger_update_update_52f9b ON public.plans_stagereport IS '5c0de33e09059a6d493a407338d718d5f5e2c93f';

CREATE TRIGGER pgtrigger_update_update_53057 AFTER UPDATE ON public.cases_message REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_53057();

COMMENT ON TRIGGER pgtrigger_update_update_53057 ON public.cases_message IS '7389cb7c65fa5ade58775d3da44f75ca85fc48ed';

CREATE TRIGGER pgtrigger_update_update_551a1 AFTER UPDATE ON public.plans_rowunit REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_551a1();

COMMENT ON TRIGGER pgtrigger_update_update_551a1 ON public.plans_rowunit IS '445447655952047c90b731c13b3cc213ca9f4ed1';

CREATE TRIGGER pgtrigger_update_update_57082 AFTER UPDATE ON public.plans_task REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_57082();

COMMENT ON TRIGGER pgtrigger_update_update_57082 ON public.plans_task IS '4b10f490193c7c7fb9c5f70505c817406baaa372';

CREATE TRIGGER pgtrigger_update_update_5a600 AFTER UPDATE ON public.enterprises_contact REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_5a600();

COMMENT ON TRIGGER pgtrigger_update_update_5a600 ON public.enterprises_contact IS '113209bc945d34f8f8484a62b8671896b853d0d0';

CREATE TRIGGER pgtrigger_update_update_5bc7c AFTER UPDATE ON public.zones_invitation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_5bc7c();

COMMENT ON TRIGGER pgtrigger_update_update_5bc7c ON public.zones_invitation IS 'aea42985481db2c63a4cbb665b2e6562eeb75888';

CREATE TRIGGER pgtrigger_update_update_5f13b AFTER UPDATE ON public.cases_paper REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_5f13b();

COMMENT ON TRIGGER pgtrigger_update_update_5f13b ON public.cases_paper IS '93031a0e6a4728ff6fceaa14f64b20d155806b2f';

CREATE TRIGGER pgtrigger_update_update_5f30a AFTER UPDATE ON public.cases_clock REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_5f30a();

COMMENT ON TRIGGER pgtrigger_update_update_5f30a ON public.cases_clock IS 'de44f023c1c234a33e67153720f5b38fc246735d';

CREATE TRIGGER pgtrigger_update_update_5f42d AFTER UPDATE ON public.cases_escalation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_5f42d();

COMMENT ON TRIGGER pgtrigger_update_update_5f42d ON public.cases_escalation IS 'dd8a7513249b076656d4e663cb35167cc2f53bd0';

CREATE TRIGGER pgtrigger_update_update_718a5 AFTER UPDATE ON public.zones_signinpolicy REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_718a5();

COMMENT ON TRIGGER pgtrigger_update_update_718a5 ON public.zones_signinpolicy IS 'a1193c77ace76c3d986eefeb99c1847458041d30';

CREATE TRIGGER pgtrigger_update_update_73608 AFTER UPDATE ON public.cases_certificate REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_73608();

COMMENT ON TRIGGER pgtrigger_update_update_73608 ON public.cases_certificate IS '2b0655a14d4c0f31fc0c3b6147d095ca2ccfaf02';

CREATE TRIGGER pgtrigger_update_update_74b8a AFTER UPDATE ON public.enterprises_factexception REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_74b8a();

COMMENT ON TRIGGER pgtrigger_update_update_74b8a ON public.enterprises_factexception IS 'd95256ab39bc9d7015141c253f49fcf807c811d7';

CREATE TRIGGER pgtrigger_update_update_76241 AFTER UPDATE ON public.plans_answer REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_76241();

COMMENT ON TRIGGER pgtrigger_update_update_76241 ON public.plans_answer IS '8134e2d43b8f3c2f8eff7063865c13405d0fe4d6';

CREATE TRIGGER pgtrigger_update_update_7b60e AFTER UPDATE ON public.plans_finding REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7b60e();

COMMENT ON TRIGGER pgtrigger_update_update_7b60e ON public.plans_finding IS 'dba936d501b5ce0be7d605a32e290622e9b5292f';

CREATE TRIGGER pgtrigger_update_update_7bd0d AFTER UPDATE ON public.zones_organisation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7bd0d();

COMMENT ON TRIGGER pgtrigger_update_update_7bd0d ON public.zones_organisation IS 'c9302081c609bb6a0ad2e615d3270838f59988cb';

CREATE TRIGGER pgtrigger_update_update_7e761 AFTER UPDATE ON public.plans_change REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7e761();

COMMENT ON TRIGGER pgtrigger_update_update_7e761 ON public.plans_change IS 'f0d97aeb0aabd4b17ebeca9db15e3b6d0b325ad9';

CREATE TRIGGER pgtrigger_update_update_7f49b AFTER UPDATE ON public.cases_mattercase REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7f49b();

COMMENT ON TRIGGER pgtrigger_update_update_7f49b ON public.cases_mattercase IS '0ac8ac9e9bce2eff161c879df37760d82051d33a';

CREATE TRIGGER pgtrigger_update_update_9225a AFTER UPDATE ON public.zones_grant REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_9225a();

COMMENT ON TRIGGER pgtrigger_update_update_9225a ON public.zones_grant IS '834ecb2af6421d7c55618eafbeb900dcd97da009';

CREATE TRIGGER pgtrigger_update_update_9809b AFTER UPDATE ON public.sources_datarequest REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_9809b();

COMMENT ON TRIGGER pgtrigger_update_update_9809b ON public.sources_datarequest IS '2051990eae0215745abc9ad80e50657ca21ffa09';

CREATE TRIGGER pgtrigger_update_update_9be0c AFTER UPDATE ON public.plans_version REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_9be0c();

COMMENT ON TRIGGER pgtrigger_update_update_9be0c ON public.plans_version IS 'f8d946564f7dfe406c25c07326ccc6a83f367453';

CREATE TRIGGER pgtrigger_update_update_9d2b2 AFTER UPDATE ON public.plans_row REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_9d2b2();

COMMENT ON TRIGGER pgtrigger_update_update_9d2b2 ON public.plans_row IS 'b8ed125d06eebb90afc21f05075da940cda699f0';

CREATE TRIGGER pgtrigger_update_update_a0efb AFTER UPDATE ON public.sources_datagrant REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a0efb();

COMMENT ON TRIGGER pgtrigger_update_update_a0efb ON public.sources_datagrant IS '7dcdc00f59ec99c3462c237c1df92ae5295344bd';

CREATE TRIGGER pgtrigger_update_update_a467a AFTER UPDATE ON public.plans_progressnote REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a467a();

COMMENT ON TRIGGER pgtrigger_update_update_a467a ON public.plans_progressnote IS 'a78b4453d37d0af88f15698cdaf40e874c719937';

CREATE TRIGGER pgtrigger_update_update_a49f3 AFTER UPDATE ON public.zones_signinlock REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a49f3();

COMMENT ON TRIGGER pgtrigger_update_update_a49f3 ON public.zones_signinlock IS '593d28b4de15dff6afc7ab2ab0a22bf313426f67';

CREATE TRIGGER pgtrigger_update_update_af3d6 AFTER UPDATE ON public.sources_openset REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_af3d6();

COMMENT ON TRIGGER pgtrigger_update_update_af3d6 ON public.sources_openset IS '25e6cffbb530f11ca8a2fa50dcccad2bff08b1e5';

CREATE TRIGGER pgtrigger_update_update_b0295 AFTER UPDATE ON public.cases_content REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b0295();

COMMENT ON TRIGGER pgtrigger_update_update_b0295 ON public.cases_content IS 'df6f402a61c881a9d4b68fae2f8bf2eb1cf56179';

CREATE TRIGGER pgtrigger_update_update_b425f AFTER UPDATE ON public.zones_registration REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b425f();

COMMENT ON TRIGGER pgtrigger_update_update_b425f ON public.zones_registration IS '79e1e2d22498d637991db37cf84869f61b062ab1';

CREATE TRIGGER pgtrigger_update_update_b55fa AFTER UPDATE ON public.zones_organisationname REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b55fa();

COMMENT ON TRIGGER pgtrigger_update_update_b55fa ON public.zones_organisationname IS '8e3bff618e172203dee78fddab915e9fea19722f';

CREATE TRIGGER pgtrigger_update_update_b9af2 AFTER UPDATE ON public.cases_extension REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b9af2();

COMMENT ON TRIGGER pgtrigger_update_update_b9af2 ON public.cases_extension IS '95619663e98d41a1276ef637911127ffe1eb2ef4';

CREATE TRIGGER pgtrigger_update_update_c3b39 AFTER UPDATE ON public.enterprises_savedmapping REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_c3b39();

COMMENT ON TRIGGER pgtrigger_update_update_c3b39 ON public.enterprises_savedmapping IS '6be730eeb5c5808b1fcd7174aa18c53f04e33e37';

CREATE TRIGGER pgtrigger_update_update_c7844 AFTER UPDATE ON public.cases_party REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_c7844();

COMMENT ON TRIGGER pgtrigger_update_update_c7844 ON public.cases_party IS '61e77e028c3e59478b0fafc55f7d86ace082abc0';

CREATE TRIGGER pgtrigger_update_update_c8343 AFTER UPDATE ON public.cases_step REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_c8343();

COMMENT ON TRIGGER pgtrigger_update_update_c8343 ON public.cases_step IS '3a554bd74d84c8d0e5c264c08498e4f304327864';

CREATE TRIGGER pgtrigger_update_update_cb11d AFTER UPDATE ON public.sources_dataset REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_cb11d();

COMMENT ON TRIGGER pgtrigger_update_update_cb11d ON public.sources_dataset IS 'ccc8c32d29a5f51ffb765ef9f683977cdd825cbf';

CREATE TRIGGER pgtrigger_update_update_ced6b AFTER UPDATE ON public.cases_attachment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_ced6b();

COMMENT ON TRIGGER pgtrigger_update_update_ced6b ON public.cases_attachment IS 'f9e3620814154f674fc6b9787d7940b1626400c5';

CREATE TRIGGER pgtrigger_update_update_d31eb AFTER UPDATE ON public.zones_zone REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_d31eb();

COMMENT ON TRIGGER pgtrigger_update_update_d31eb ON public.zones_zone IS 'cfe49d09a9a736a39b6b6b58bcf513745419d531';

CREATE TRIGGER pgtrigger_update_update_d65b1 AFTER UPDATE ON public.plans_goal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_d65b1();

COMMENT ON TRIGGER pgtrigger_update_update_d65b1 ON public.plans_goal IS '96c535a4703872a98034e51a69970785148cb8e1';

CREATE TRIGGER pgtrigger_update_update_e5bf8 AFTER UPDATE ON public.zones_department REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_e5bf8();

COMMENT ON TRIGGER pgtrigger_update_update_e5bf8 ON public.zones_department IS '657385e8b16d10c4e5bf502d02c19e0f36e7bfcc';

CREATE TRIGGER pgtrigger_update_update_e786b AFTER UPDATE ON public.zones_delegation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_e786b();

COMMENT ON TRIGGER pgtrigger_update_update_e786b ON public.zones_delegation IS 'c14269a24ed447cf4b5fd206e52fe23daf3e3081';

CREATE TRIGGER pgtrigger_update_update_e9791 AFTER UPDATE ON public.plans_measured REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_e9791();

COMMENT ON TRIGGER pgtrigger_update_update_e9791 ON public.plans_measured IS 'ebf85c2b9f9a678c8af9c56c3c781139c2bb1bcd';

CREATE TRIGGER pgtrigger_update_update_ee9c7 AFTER UPDATE ON public.plans_plan REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_ee9c7();

COMMENT ON TRIGGER pgtrigger_update_update_ee9c7 ON public.plans_plan IS '23b110d9887346b3ea2bd7f602a4324b6b2387ad';

CREATE TRIGGER pgtrigger_update_update_f1254 AFTER UPDATE ON public.zones_onetimelink REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_f1254();

COMMENT ON TRIGGER pgtrigger_update_update_f1254 ON public.zones_onetimelink IS 'c74612c6492b8a6529b368c43ddcf1a8cc5cff17';

CREATE TRIGGER pgtrigger_update_update_f5146 AFTER UPDATE ON public.cases_case REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_f5146();

COMMENT ON TRIGGER pgtrigger_update_update_f5146 ON public.cases_case IS '3d3df53eac685c89443ccc0f6a252d75a394de97';

CREATE TRIGGER pgtrigger_update_update_fb9f5 AFTER UPDATE ON public.cases_timing REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_fb9f5();

COMMENT ON TRIGGER pgtrigger_update_update_fb9f5 ON public.cases_timing IS 'bf7be9b95ade51407f2c80a8b7b8eb34a600fb74';

CREATE TRIGGER pgtrigger_update_update_fcfba AFTER UPDATE ON public.plans_target REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_fcfba();

COMMENT ON TRIGGER pgtrigger_update_update_fcfba ON public.plans_target IS 'c6bbfa80d22251386e8c27838a4a6d154dfc7592';

CREATE TRIGGER pgtrigger_update_update_fe90a AFTER UPDATE ON public.sources_openversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_fe90a();

COMMENT ON TRIGGER pgtrigger_update_update_fe90a ON public.sources_openversion IS '8bbef0964a9398c52f9c30e90f7cf4532ea6431a';

CREATE TRIGGER pgtrigger_update_update_fffb8 AFTER UPDATE ON public.enterprises_merger REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_fffb8();

COMMENT ON TRIGGER pgtrigger_update_update_fffb8 ON public.enterprises_merger IS 'bb716ad03a08d91759d77e8a4b7eb0155a6ae3d9';

CREATE TRIGGER presence_in_its_zone_gone AFTER DELETE ON public.zones_zone REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.presence_in_its_zone_gone();

CREATE TRIGGER presence_in_its_zone_in AFTER INSERT ON public.zones_presence REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.presence_in_its_zone_in();

CREATE TRIGGER presence_in_its_zone_moved AFTER UPDATE OF id ON public.zones_zone FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.presence_in_its_zone_moved();

CREATE TRIGGER presence_in_its_zone_up AFTER UPDATE OF zone_id ON public.zones_presence FOR EACH ROW WHEN ((old.zone_id IS DISTINCT FROM new.zone_id)) EXECUTE FUNCTION public.presence_in_its_zone_up();

CREATE TRIGGER presence_of_its_organisation_gone AFTER DELETE ON public.zones_organisation REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.presence_of_its_organisation_gone();

CREATE TRIGGER presence_of_its_organisation_in AFTER INSERT ON public.zones_presence REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.presence_of_its_organisation_in();

CREATE TRIGGER presence_of_its_organisation_moved AFTER UPDATE OF id ON public.zones_organisation FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION public.presence_of_its_organisation_moved();

CREATE TRIGGER presence_of_its_organisation_up AFTER UPDATE OF organisation_id ON public.zones_presence FOR EACH ROW WHEN ((old.organisation_id IS DISTINCT FROM new.organisation_id)) EXECUTE FUNCTION public.presence_of_its_organisation_up();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_added_by_id_97ff0819_fk_zones_user_id FOREIGN KEY (added_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_case_id_1cf64b9f_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_message_id_463c3649_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_step_id_575f5356_fk_cases_step_id FOREIGN KEY (step_id) REFERENCES public.cases_step(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_zone_id_216854de_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_department_id_c5b7309d_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_filed_by_id_3f8c8a34_fk_zones_user_id FOREIGN KEY (filed_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_merged_into_id_1b4320d8_fk_cases_case_id FOREIGN KEY (merged_into_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_organisation_id_dac38ff3_fk_zones_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_zone_id_bf9d77a6_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_caselink_case_id_d380f93b_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_caselink_made_by_id_123695e0_fk_zones_user_id FOREIGN KEY (made_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_caselink_other_id_e6b4d578_fk_cases_case_id FOREIGN KEY (other_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_attachment_id_3edc0955_fk_cases_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.cases_attachment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_case_id_d3533398_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_department_id_262acf34_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_holder_id_5486c665_fk_zones_organisation_id FOREIGN KEY (holder_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_issued_by_id_73625972_fk_zones_user_id FOREIGN KEY (issued_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_certificate
    ADD CONSTRAINT cases_certificate_zone_id_6d26ef02_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_clock
    ADD CONSTRAINT cases_clock_case_id_bf0c46ff_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_clock
    ADD CONSTRAINT cases_clock_step_id_43df1693_fk_cases_step_id FOREIGN KEY (step_id) REFERENCES public.cases_step(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_content
    ADD CONSTRAINT cases_content_case_id_2458c0d3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_counter
    ADD CONSTRAINT cases_counter_zone_id_0a37960d_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_escalation
    ADD CONSTRAINT cases_escalation_case_id_4803a7ab_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_extension
    ADD CONSTRAINT cases_extension_asked_by_id_53187ea1_fk_zones_user_id FOREIGN KEY (asked_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_extension
    ADD CONSTRAINT cases_extension_case_id_583445e3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_extension
    ADD CONSTRAINT cases_extension_decided_by_id_ac8ea293_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_mattercase
    ADD CONSTRAINT cases_mattercase_case_id_f6d8ffcb_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_mattercase
    ADD CONSTRAINT cases_mattercase_zone_id_d6873491_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_case_id_544aca6d_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_said_by_id_231cc0f2_fk_zones_user_id FOREIGN KEY (said_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_zone_id_6cc856f3_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_attachment_id_84a176ca_fk_cases_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.cases_attachment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_case_id_1d2fd58d_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_received_by_id_01316393_fk_zones_user_id FOREIGN KEY (received_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_case_id_2d1bb51a_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_department_id_96387291_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_deputy_id_44e4752e_fk_zones_user_id FOREIGN KEY (deputy_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_organisation_id_b50b10f1_fk_zones_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_person_id_d98c9fd4_fk_zones_user_id FOREIGN KEY (person_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_step_id_1436e4b0_fk_cases_step_id FOREIGN KEY (step_id) REFERENCES public.cases_step(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_part
    ADD CONSTRAINT cases_part_zone_id_edc97307_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_party
    ADD CONSTRAINT cases_party_case_id_9d5babdc_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_party
    ADD CONSTRAINT cases_party_organisation_id_3e7a1eb5_fk_zones_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_party
    ADD CONSTRAINT cases_party_person_id_f62f37c3_fk_zones_user_id FOREIGN KEY (person_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_processversion
    ADD CONSTRAINT cases_processversion_published_by_id_fdebf652_fk_zones_user_id FOREIGN KEY (published_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_processversion
    ADD CONSTRAINT cases_processversion_zone_id_47632e11_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rating
    ADD CONSTRAINT cases_rating_case_id_428678e7_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rating
    ADD CONSTRAINT cases_rating_rated_by_id_605f9004_fk_zones_user_id FOREIGN KEY (rated_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rating
    ADD CONSTRAINT cases_rating_zone_id_c5d89c2e_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_run
    ADD CONSTRAINT cases_run_case_id_093a775c_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_run
    ADD CONSTRAINT cases_run_process_id_573dc255_fk_cases_processversion_id FOREIGN KEY (process_id) REFERENCES public.cases_processversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_case_id_95522377_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_timing
    ADD CONSTRAINT cases_timing_case_id_c8dd694d_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_trail
    ADD CONSTRAINT cases_trail_by_id_3c5b3542_fk_zones_user_id FOREIGN KEY (by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_trail
    ADD CONSTRAINT cases_trail_case_id_b016be63_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_trail
    ADD CONSTRAINT cases_trail_step_id_f5fe8951_fk_cases_step_id FOREIGN KEY (step_id) REFERENCES public.cases_step(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_trail
    ADD CONSTRAINT cases_trail_zone_id_19929582_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_contact
    ADD CONSTRAINT contact_of_its_enterprise FOREIGN KEY (enterprise_id, zone_id, organisation_id) REFERENCES public.enterprises_enterprise(presence_id, zone_id, organisation_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_enterprise
    ADD CONSTRAINT enterprises_enterpri_parent_id_71783b2e_fk_zones_org FOREIGN KEY (parent_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_enterprise
    ADD CONSTRAINT enterprises_enterpri_premises_id_96f402a1_fk_enterpris FOREIGN KEY (premises_id) REFERENCES public.enterprises_premises(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_factexception
    ADD CONSTRAINT enterprises_factexce_document_id_63679852_fk_sources_d FOREIGN KEY (document_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_factexception
    ADD CONSTRAINT enterprises_factexce_facts_id_ca728196_fk_enterpris FOREIGN KEY (facts_id) REFERENCES public.enterprises_yearlyfacts(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_import
    ADD CONSTRAINT enterprises_import_created_by_id_d1f98729_fk_zones_user_id FOREIGN KEY (created_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_import
    ADD CONSTRAINT enterprises_import_document_id_1e671d77_fk_sources_document_id FOREIGN KEY (document_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_import
    ADD CONSTRAINT enterprises_import_zone_id_29ccd9ab_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_importbatch
    ADD CONSTRAINT enterprises_importba_run_id_c9d31627_fk_enterpris FOREIGN KEY (run_id) REFERENCES public.enterprises_import(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_importrow
    ADD CONSTRAINT enterprises_importro_decision_id_94288e37_fk_zones_org FOREIGN KEY (decision_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_importrow
    ADD CONSTRAINT enterprises_importrow_decided_by_id_41f8953e_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_importrow
    ADD CONSTRAINT enterprises_importrow_run_id_1178d3ad_fk_enterprises_import_id FOREIGN KEY (run_id) REFERENCES public.enterprises_import(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_linkagerun
    ADD CONSTRAINT enterprises_linkagerun_asked_by_id_d621e4d5_fk_zones_user_id FOREIGN KEY (asked_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_linkagerun
    ADD CONSTRAINT enterprises_linkagerun_zone_id_f63b2f6e_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_merger
    ADD CONSTRAINT enterprises_merger_gone_id_095a3823_fk_zones_organisation_id FOREIGN KEY (gone_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_merger
    ADD CONSTRAINT enterprises_merger_into_id_65d6876d_fk_zones_organisation_id FOREIGN KEY (into_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_merger
    ADD CONSTRAINT enterprises_merger_merged_by_id_f0db990f_fk_zones_user_id FOREIGN KEY (merged_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_merger
    ADD CONSTRAINT enterprises_merger_undone_by_id_f0b20873_fk_zones_user_id FOREIGN KEY (undone_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_merger
    ADD CONSTRAINT enterprises_merger_zone_id_2ccba8c8_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_premises
    ADD CONSTRAINT enterprises_premises_operator_id_171337cc_fk_zones_org FOREIGN KEY (operator_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_premises
    ADD CONSTRAINT enterprises_premises_zone_id_885b6641_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_proposal
    ADD CONSTRAINT enterprises_proposal_decided_by_id_fc1979fa_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_proposal
    ADD CONSTRAINT enterprises_proposal_evidence_id_eba61525_fk_sources_d FOREIGN KEY (evidence_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_proposal
    ADD CONSTRAINT enterprises_proposal_submitted_by_id_87bb16e1_fk_zones_user_id FOREIGN KEY (submitted_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityday
    ADD CONSTRAINT enterprises_qualityd_department_id_89821f11_fk_zones_dep FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityday
    ADD CONSTRAINT enterprises_qualityday_zone_id_8f97ef44_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityfinding
    ADD CONSTRAINT enterprises_qualityf_accepted_by_id_d816efa0_fk_zones_use FOREIGN KEY (accepted_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityfinding
    ADD CONSTRAINT enterprises_qualityf_department_id_a61c9afd_fk_zones_dep FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityfinding
    ADD CONSTRAINT enterprises_qualityfinding_sent_by_id_dad76d36_fk_zones_user_id FOREIGN KEY (sent_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityrun
    ADD CONSTRAINT enterprises_qualityrun_asked_by_id_99756f37_fk_zones_user_id FOREIGN KEY (asked_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityrun
    ADD CONSTRAINT enterprises_qualityrun_zone_id_fbfb660a_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_savedmapping
    ADD CONSTRAINT enterprises_savedmapping_saved_by_id_2ce1e5b7_fk_zones_user_id FOREIGN KEY (saved_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_savedmapping
    ADD CONSTRAINT enterprises_savedmapping_zone_id_4b2277ce_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_suspectedpair
    ADD CONSTRAINT enterprises_suspecte_decided_by_id_4f67241a_fk_zones_use FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_suspectedpair
    ADD CONSTRAINT enterprises_suspecte_merger_id_8c7da11f_fk_enterpris FOREIGN KEY (merger_id) REFERENCES public.enterprises_merger(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_suspectedpair
    ADD CONSTRAINT enterprises_suspecte_one_id_290a0a63_fk_enterpris FOREIGN KEY (one_id) REFERENCES public.enterprises_enterprise(presence_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_suspectedpair
    ADD CONSTRAINT enterprises_suspecte_other_id_2b3073ee_fk_enterpris FOREIGN KEY (other_id) REFERENCES public.enterprises_enterprise(presence_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_suspectedpair
    ADD CONSTRAINT enterprises_suspectedpair_zone_id_9a906666_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprises_qualityfinding
    ADD CONSTRAINT finding_of_its_enterprise FOREIGN KEY (enterprise_id, zone_id, organisation_id) REFERENCES public.enterprises_enterprise(presence_id, zone_id, organisation_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_answer
    ADD CONSTRAINT plans_answer_answered_by_id_8d459a5c_fk_zones_user_id FOREIGN KEY (answered_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_answer
    ADD CONSTRAINT plans_answer_department_id_11422f8d_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_answer
    ADD CONSTRAINT plans_answer_proposed_id_fed2f40c_fk_zones_department_id FOREIGN KEY (proposed_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_answer
    ADD CONSTRAINT plans_answer_row_id_d6886291_fk_plans_row_id FOREIGN KEY (row_id) REFERENCES public.plans_row(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_answer
    ADD CONSTRAINT plans_answer_settled_by_id_db9d0bb3_fk_zones_user_id FOREIGN KEY (settled_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_change
    ADD CONSTRAINT plans_change_changed_by_id_ace04e7b_fk_zones_user_id FOREIGN KEY (changed_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_change
    ADD CONSTRAINT plans_change_plan_id_8ba2f454_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_change
    ADD CONSTRAINT plans_change_version_id_eef91afa_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_finding
    ADD CONSTRAINT plans_finding_decided_by_id_f89f0dd9_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_finding
    ADD CONSTRAINT plans_finding_plan_id_1f2099b6_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_goal
    ADD CONSTRAINT plans_goal_passage_id_26e77600_fk_sources_passage_id FOREIGN KEY (passage_id) REFERENCES public.sources_passage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_goal
    ADD CONSTRAINT plans_goal_target_id_7088d78f_fk_plans_target_id FOREIGN KEY (target_id) REFERENCES public.plans_target(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_measured
    ADD CONSTRAINT plans_measured_document_id_70129acc_fk_sources_document_id FOREIGN KEY (document_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_measured
    ADD CONSTRAINT plans_measured_entered_by_id_40cb52e1_fk_zones_user_id FOREIGN KEY (entered_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_measured
    ADD CONSTRAINT plans_measured_supersedes_id_7ba35faa_fk_plans_measured_id FOREIGN KEY (supersedes_id) REFERENCES public.plans_measured(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_measured
    ADD CONSTRAINT plans_measured_target_id_8fc8cb66_fk_plans_target_id FOREIGN KEY (target_id) REFERENCES public.plans_target(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_created_by_id_6887a1fd_fk_zones_user_id FOREIGN KEY (created_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_document_id_0d6b8461_fk_sources_document_id FOREIGN KEY (document_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_job_id_cfecc4c4_fk_web_job_id FOREIGN KEY (job_id) REFERENCES public.web_job(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_returned_by_id_7d53aeca_fk_zones_user_id FOREIGN KEY (returned_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_submitted_by_id_55c516cc_fk_zones_user_id FOREIGN KEY (submitted_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_zone_id_3733d327_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_progressnote
    ADD CONSTRAINT plans_progressnote_department_id_492028ce_fk_zones_dep FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_progressnote
    ADD CONSTRAINT plans_progressnote_entered_by_id_ad796285_fk_zones_user_id FOREIGN KEY (entered_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_progressnote
    ADD CONSTRAINT plans_progressnote_evidence_id_777b382c_fk_sources_document_id FOREIGN KEY (evidence_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_progressnote
    ADD CONSTRAINT plans_progressnote_task_id_0e4713fc_fk_plans_task_id FOREIGN KEY (task_id) REFERENCES public.plans_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_project
    ADD CONSTRAINT plans_project_lead_id_d1046894_fk_zones_department_id FOREIGN KEY (lead_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_project
    ADD CONSTRAINT plans_project_passage_id_231f130d_fk_sources_passage_id FOREIGN KEY (passage_id) REFERENCES public.sources_passage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_project
    ADD CONSTRAINT plans_project_plan_id_0782130c_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_project
    ADD CONSTRAINT plans_project_row_id_26827f8c_fk_plans_row_id FOREIGN KEY (row_id) REFERENCES public.plans_row(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_project_supporting
    ADD CONSTRAINT plans_project_suppor_department_id_417ac717_fk_zones_dep FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_project_supporting
    ADD CONSTRAINT plans_project_suppor_project_id_95bf6cdd_fk_plans_pro FOREIGN KEY (project_id) REFERENCES public.plans_project(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_row
    ADD CONSTRAINT plans_row_decided_by_id_3955fdc7_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_row
    ADD CONSTRAINT plans_row_merged_into_id_383d030c_fk_plans_row_id FOREIGN KEY (merged_into_id) REFERENCES public.plans_row(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_row
    ADD CONSTRAINT plans_row_plan_id_0330e821_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_rowunit
    ADD CONSTRAINT plans_rowunit_department_id_903d6274_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_rowunit
    ADD CONSTRAINT plans_rowunit_row_id_63506545_fk_plans_row_id FOREIGN KEY (row_id) REFERENCES public.plans_row(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_stagereport
    ADD CONSTRAINT plans_stagereport_entered_by_id_ad0ab399_fk_zones_user_id FOREIGN KEY (entered_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_stagereport
    ADD CONSTRAINT plans_stagereport_evidence_id_e8038b91_fk_sources_document_id FOREIGN KEY (evidence_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_stagereport
    ADD CONSTRAINT plans_stagereport_project_id_991768b4_fk_plans_project_id FOREIGN KEY (project_id) REFERENCES public.plans_project(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT plans_target_base_passage_id_03aa6cdc_fk_sources_passage_id FOREIGN KEY (base_passage_id) REFERENCES public.sources_passage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT plans_target_lead_id_56f8e2a2_fk_zones_department_id FOREIGN KEY (lead_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT plans_target_passage_id_92d58bcc_fk_sources_passage_id FOREIGN KEY (passage_id) REFERENCES public.sources_passage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT plans_target_plan_id_a89da703_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_target
    ADD CONSTRAINT plans_target_row_id_491ed5db_fk_plans_row_id FOREIGN KEY (row_id) REFERENCES public.plans_row(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_target_supporting
    ADD CONSTRAINT plans_target_support_department_id_089d4070_fk_zones_dep FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_target_supporting
    ADD CONSTRAINT plans_target_supporting_target_id_2d9ae392_fk_plans_target_id FOREIGN KEY (target_id) REFERENCES public.plans_target(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_task
    ADD CONSTRAINT plans_task_lead_id_d0f054a1_fk_zones_department_id FOREIGN KEY (lead_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_task
    ADD CONSTRAINT plans_task_passage_id_427d88bf_fk_sources_passage_id FOREIGN KEY (passage_id) REFERENCES public.sources_passage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_task
    ADD CONSTRAINT plans_task_plan_id_f86b66fc_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_task
    ADD CONSTRAINT plans_task_row_id_bcbd0c40_fk_plans_row_id FOREIGN KEY (row_id) REFERENCES public.plans_row(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_task_supporting
    ADD CONSTRAINT plans_task_supportin_department_id_249a29fe_fk_zones_dep FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_task_supporting
    ADD CONSTRAINT plans_task_supporting_task_id_56238eeb_fk_plans_task_id FOREIGN KEY (task_id) REFERENCES public.plans_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_approved_by_id_5cd114fa_fk_zones_user_id FOREIGN KEY (approved_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_plan_id_6c2a6df4_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_sheet_id_5d662eca_fk_sources_document_id FOREIGN KEY (sheet_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_word_id_8cdc5ff0_fk_sources_document_id FOREIGN KEY (word_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.enterprises_proposal
    ADD CONSTRAINT proposal_of_its_enterprise FOREIGN KEY (enterprise_id, zone_id, organisation_id) REFERENCES public.enterprises_enterprise(presence_id, zone_id, organisation_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_user_id_8146e70c_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datafield
    ADD CONSTRAINT sources_datafield_dataset_id_f59be836_fk_sources_dataset_id FOREIGN KEY (dataset_id) REFERENCES public.sources_dataset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_dataset_id_bfc0042f_fk_sources_dataset_id FOREIGN KEY (dataset_id) REFERENCES public.sources_dataset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_ended_by_id_22f56bed_fk_zones_user_id FOREIGN KEY (ended_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_granted_by_id_99a09227_fk_zones_user_id FOREIGN KEY (granted_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_request_id_00e52c76_fk_sources_datarequest_id FOREIGN KEY (request_id) REFERENCES public.sources_datarequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_to_department_id_3113c4ef_fk_zones_dep FOREIGN KEY (to_department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_to_zone_id_2f0ab5f7_fk_zones_zone_id FOREIGN KEY (to_zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datagrant
    ADD CONSTRAINT sources_datagrant_zone_id_e3d171ef_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datarequest
    ADD CONSTRAINT sources_datarequest_asked_by_id_51b23c56_fk_zones_user_id FOREIGN KEY (asked_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datarequest
    ADD CONSTRAINT sources_datarequest_dataset_id_0d60f75c_fk_sources_dataset_id FOREIGN KEY (dataset_id) REFERENCES public.sources_dataset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datarequest
    ADD CONSTRAINT sources_datarequest_decided_by_id_70b26db0_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datarequest
    ADD CONSTRAINT sources_datarequest_to_department_id_0bca4f21_fk_zones_dep FOREIGN KEY (to_department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datarequest
    ADD CONSTRAINT sources_datarequest_to_zone_id_044faaa3_fk_zones_zone_id FOREIGN KEY (to_zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datarequest
    ADD CONSTRAINT sources_datarequest_zone_id_7474776e_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_dataset
    ADD CONSTRAINT sources_dataset_created_by_id_b729ebf2_fk_zones_user_id FOREIGN KEY (created_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_dataset
    ADD CONSTRAINT sources_dataset_department_id_a832580a_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_dataset
    ADD CONSTRAINT sources_dataset_zone_id_db314af3_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datause
    ADD CONSTRAINT sources_datause_dataset_id_daec5b57_fk_sources_dataset_id FOREIGN KEY (dataset_id) REFERENCES public.sources_dataset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datause
    ADD CONSTRAINT sources_datause_department_id_a32a6d4a_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datause
    ADD CONSTRAINT sources_datause_grant_id_9706341c_fk_sources_datagrant_id FOREIGN KEY (grant_id) REFERENCES public.sources_datagrant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datause
    ADD CONSTRAINT sources_datause_to_zone_id_41574899_fk_zones_zone_id FOREIGN KEY (to_zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datause
    ADD CONSTRAINT sources_datause_user_id_c43582bc_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_datause
    ADD CONSTRAINT sources_datause_zone_id_645032ef_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_dataversion
    ADD CONSTRAINT sources_dataversion_created_by_id_57942933_fk_zones_user_id FOREIGN KEY (created_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_dataversion
    ADD CONSTRAINT sources_dataversion_dataset_id_25357cdf_fk_sources_dataset_id FOREIGN KEY (dataset_id) REFERENCES public.sources_dataset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_dataversion
    ADD CONSTRAINT sources_dataversion_document_id_95e97c1f_fk_sources_document_id FOREIGN KEY (document_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_document
    ADD CONSTRAINT sources_document_uploaded_by_id_7a47aafb_fk_zones_user_id FOREIGN KEY (uploaded_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_document
    ADD CONSTRAINT sources_document_zone_id_f3c2222d_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openset
    ADD CONSTRAINT sources_openset_created_by_id_4821e224_fk_zones_user_id FOREIGN KEY (created_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openset
    ADD CONSTRAINT sources_openset_dataset_id_abbefcba_fk_sources_dataset_id FOREIGN KEY (dataset_id) REFERENCES public.sources_dataset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openset
    ADD CONSTRAINT sources_openset_zone_id_55af781d_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openversion
    ADD CONSTRAINT sources_openversion_decided_by_id_c009ea68_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openversion
    ADD CONSTRAINT sources_openversion_open_set_id_20dd85b1_fk_sources_openset_id FOREIGN KEY (open_set_id) REFERENCES public.sources_openset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openversion
    ADD CONSTRAINT sources_openversion_proposed_by_id_7938f11b_fk_zones_user_id FOREIGN KEY (proposed_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openversion
    ADD CONSTRAINT sources_openversion_source_id_e2f39688_fk_sources_d FOREIGN KEY (source_id) REFERENCES public.sources_dataversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_openversion
    ADD CONSTRAINT sources_openversion_zone_id_7004e97d_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sources_passage
    ADD CONSTRAINT sources_passage_document_id_3a631158_fk_sources_document_id FOREIGN KEY (document_id) REFERENCES public.sources_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.web_draft
    ADD CONSTRAINT web_draft_user_id_8cf95d72_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.web_job
    ADD CONSTRAINT web_job_user_id_afaae656_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.web_notice
    ADD CONSTRAINT web_notice_user_id_c76f36b8_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.web_savedview
    ADD CONSTRAINT web_savedview_user_id_3a65976a_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.web_sealedblock
    ADD CONSTRAINT web_sealedblock_seal_id_fc53a247_fk_web_seal_number FOREIGN KEY (seal_id) REFERENCES public.web_seal(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.web_verification
    ADD CONSTRAINT web_verification_made_by_id_3cee1301_fk_zones_user_id FOREIGN KEY (made_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_delegation
    ADD CONSTRAINT zones_delegation_giver_id_64c75d29_fk_zones_user_id FOREIGN KEY (giver_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_delegation
    ADD CONSTRAINT zones_delegation_made_by_id_941d6598_fk_zones_user_id FOREIGN KEY (made_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_delegation
    ADD CONSTRAINT zones_delegation_taker_id_5446addf_fk_zones_user_id FOREIGN KEY (taker_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_delegation
    ADD CONSTRAINT zones_delegation_zone_id_3bc614ff_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_department
    ADD CONSTRAINT zones_department_zone_id_dba18432_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_grant
    ADD CONSTRAINT zones_grant_department_id_64125bdd_fk_zones_department_id FOREIGN KEY (department_id) REFERENCES public.zones_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_grant
    ADD CONSTRAINT zones_grant_granted_by_id_dbaf5870_fk_zones_user_id FOREIGN KEY (granted_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_grant
    ADD CONSTRAINT zones_grant_organisation_id_243fac09_fk_zones_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_grant
    ADD CONSTRAINT zones_grant_user_id_83600ff0_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_grant
    ADD CONSTRAINT zones_grant_zone_id_e7191c8c_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_identityprovider
    ADD CONSTRAINT zones_identityprovider_zone_id_5bbddfbd_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_invitation
    ADD CONSTRAINT zones_invitation_made_by_id_3d24a67e_fk_zones_user_id FOREIGN KEY (made_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_invitation
    ADD CONSTRAINT zones_invitation_organisation_id_7983c87c_fk_zones_org FOREIGN KEY (organisation_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_invitation
    ADD CONSTRAINT zones_invitation_used_by_id_b7077d42_fk_zones_user_id FOREIGN KEY (used_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_invitation
    ADD CONSTRAINT zones_invitation_zone_id_560ee2af_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_onetimelink
    ADD CONSTRAINT zones_onetimelink_made_by_id_aa02ecce_fk_zones_user_id FOREIGN KEY (made_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_onetimelink
    ADD CONSTRAINT zones_onetimelink_person_id_56f4ed2c_fk_zones_user_id FOREIGN KEY (person_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_organisation
    ADD CONSTRAINT zones_organisation_merged_into_id_4ca0322d_fk_zones_org FOREIGN KEY (merged_into_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_organisationname
    ADD CONSTRAINT zones_organisationna_organisation_id_6c7c9e42_fk_zones_org FOREIGN KEY (organisation_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_passwordrequest
    ADD CONSTRAINT zones_passwordrequest_person_id_ca016011_fk_zones_user_id FOREIGN KEY (person_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_passwordrequest
    ADD CONSTRAINT zones_passwordrequest_settled_by_id_23c9025b_fk_zones_user_id FOREIGN KEY (settled_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_personnelaction
    ADD CONSTRAINT zones_personnelaction_made_by_id_e366ac04_fk_zones_user_id FOREIGN KEY (made_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_personnelaction
    ADD CONSTRAINT zones_personnelaction_person_id_05d01548_fk_zones_user_id FOREIGN KEY (person_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_personnelaction
    ADD CONSTRAINT zones_personnelaction_zone_id_8610b720_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_registration
    ADD CONSTRAINT zones_registration_applicant_id_b170bc27_fk_zones_user_id FOREIGN KEY (applicant_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_registration
    ADD CONSTRAINT zones_registration_decided_by_id_8d42e009_fk_zones_user_id FOREIGN KEY (decided_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_registration
    ADD CONSTRAINT zones_registration_organisation_id_2c22e096_fk_zones_org FOREIGN KEY (organisation_id) REFERENCES public.zones_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_registration
    ADD CONSTRAINT zones_registration_zone_id_a7a4c8fc_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_signinevent
    ADD CONSTRAINT zones_signinevent_user_id_11c78b50_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_signinlock
    ADD CONSTRAINT zones_signinlock_lifted_by_id_d4daa700_fk_zones_user_id FOREIGN KEY (lifted_by_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_signinlock
    ADD CONSTRAINT zones_signinlock_user_id_475bdf83_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_signinpolicy
    ADD CONSTRAINT zones_signinpolicy_zone_id_f31c5b88_fk_zones_zone_id FOREIGN KEY (zone_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_signinsession
    ADD CONSTRAINT zones_signinsession_user_id_a73e893f_fk_zones_user_id FOREIGN KEY (user_id) REFERENCES public.zones_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.zones_zone
    ADD CONSTRAINT zones_zone_parent_id_a5703a77_fk_zones_zone_id FOREIGN KEY (parent_id) REFERENCES public.zones_zone(id) DEFERRABLE INITIALLY DEFERRED;
