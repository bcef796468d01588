import { type Kysely, sql } from 'kysely';

/**
 * Records and what belongs to them. Every table that grows has the record first in its primary key, so that
 * it can be partitioned or moved by record. Entries and chunks can be added and never changed.
 */
export const records = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table record (
        id uuid primary key,
        owner_id text not null unique,
        head_seq bigint not null default 0,
        head_chain bytea not null default decode(repeat('00', 32), 'hex'),
        created_at timestamptz not null default now()
      )`.execute(db);
    await sql`
      create table record_author (
        record_id uuid not null references record,
        author_id text not null,
        signing_key bytea not null check (length(signing_key) = 32),
        primary key (record_id, author_id)
      )`.execute(db);
    await sql`
      create table record_grant (
        record_id uuid not null references record,
        key_id text not null,
        to_author text not null,
        granted jsonb not null,
        primary key (record_id, key_id, to_author)
      )`.execute(db);
    await sql`
      create table entry (
        record_id uuid not null references record,
        seq bigint not null check (seq > 0),
        entry_id uuid not null,
        received_ms bigint not null,
        chain bytea not null check (length(chain) = 32),
        frame bytea not null check (length(frame) <= 262144),
        primary key (record_id, seq),
        unique (record_id, entry_id)
      )`.execute(db);
    await sql`
      create table attachment_chunk (
        record_id uuid not null references record,
        attachment_id uuid not null,
        chunk_index integer not null check (chunk_index >= 0),
        sealed bytea not null,
        primary key (record_id, attachment_id, chunk_index)
      )`.execute(db);
    // Sealed bytes do not compress: trying to would only cost time.
    await sql`alter table entry alter column frame set storage external`.execute(db);
    await sql`alter table attachment_chunk alter column sealed set storage external`.execute(db);

    await sql`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(db);
    for (const table of ['entry', 'attachment_chunk']) {
      await sql`
        create trigger append_only before update or delete on ${sql.table(table)}
        for each row execute function refuse_change()`.execute(db);
      await sql`
        create trigger append_only_whole before truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`.execute(db);
    }

    // One round trip appends a batch: it takes the record's lock, gives places to what is new, the first
    // place to what is known, and none to other bytes under a known id. The chain is the one of
    // care/record/chain.ts; the contract suite holds the two together.
    await sql`
      create function append_entries(p_record uuid, p_ids uuid[], p_frames bytea[])
      returns table (entry_id uuid, seq bigint, received_ms bigint, chain bytea)
      language plpgsql as $$
      #variable_conflict use_column
      declare
        v_seq bigint;
        v_chain bytea;
        v_now bigint := floor(extract(epoch from clock_timestamp()) * 1000);
        v_known entry;
        v_added boolean := false;
      begin
        select r.head_seq, r.head_chain into v_seq, v_chain from record r where r.id = p_record for update;
        if not found then
          raise exception 'no such record' using errcode = 'no_data_found';
        end if;
        for i in 1 .. coalesce(array_length(p_ids, 1), 0) loop
          select e.* into v_known from entry e where e.record_id = p_record and e.entry_id = p_ids[i];
          if not found then
            v_seq := v_seq + 1;
            v_chain := sha256(
              '\\x6166746572676c6f7720636861696e203100'::bytea || v_chain || int8send(v_seq) || int8send(v_now)
              || sha256(p_frames[i]));
            insert into entry (record_id, seq, entry_id, received_ms, chain, frame)
              values (p_record, v_seq, p_ids[i], v_now, v_chain, p_frames[i]);
            v_added := true;
            return query select p_ids[i], v_seq, v_now, v_chain;
          elsif v_known.frame = p_frames[i] then
            return query select p_ids[i], v_known.seq, v_known.received_ms, v_known.chain;
          else
            return query select p_ids[i], null::bigint, null::bigint, null::bytea;
          end if;
        end loop;
        if v_added then
          update record r set head_seq = v_seq, head_chain = v_chain where r.id = p_record;
        end if;
      end $$`.execute(db);
  },
};
