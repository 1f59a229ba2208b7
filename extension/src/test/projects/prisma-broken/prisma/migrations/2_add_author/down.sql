ALTER TABLE "notes" DROP COLUMN "author";
