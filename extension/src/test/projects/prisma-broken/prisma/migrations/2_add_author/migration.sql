ALTER TABLE "notes" ADD COLUMN "author" TEXT;
ALTER TABLE "notes" ADD CONSTRAINT "fk" FOREIGN KEY ("author")
    REFERENCES "authors" ("name");
