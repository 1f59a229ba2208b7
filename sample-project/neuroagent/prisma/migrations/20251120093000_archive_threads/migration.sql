-- AlterTable
ALTER TABLE "threads" ADD COLUMN "archived_at" TIMESTAMPTZ;

-- CreateIndex
CREATE INDEX "threads_user_id_archived_at_idx" ON "threads" ("user_id", "archived_at");
