DROP INDEX "threads_user_id_archived_at_idx";
ALTER TABLE "threads" DROP COLUMN "archived_at";
