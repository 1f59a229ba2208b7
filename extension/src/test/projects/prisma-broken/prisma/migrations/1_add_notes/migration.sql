CREATE TYPE "mood" AS ENUM ('GOOD', 'BAD');
CREATE TABLE "notes" ("id" INTEGER PRIMARY KEY, "mood" "mood");
