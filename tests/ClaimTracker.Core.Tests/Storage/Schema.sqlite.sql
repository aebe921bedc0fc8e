CREATE TABLE "Articles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Address" TEXT NULL,
    "Publisher" TEXT NULL,
    "Byline" TEXT NULL,
    "PublishedOn" TEXT NULL,
    "Language" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "TextKey" BLOB NOT NULL,
    "AddressKey" BLOB NULL,
    "AddedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Articles_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Claims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Claims" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Wording" TEXT NOT NULL,
    "State" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "CheckWorthiness" REAL NOT NULL,
    "Reasons" TEXT NOT NULL,
    "Rule" TEXT NOT NULL,
    "NeedsContext" TEXT NULL,
    "Spans" TEXT NOT NULL,
    "SentenceStart" INTEGER NOT NULL,
    "SentenceEnd" INTEGER NOT NULL,
    "HolderKey" TEXT NULL,
    "HolderName" TEXT NULL,
    "MergedIntoId" INTEGER NULL,
    "CreatedAt" INTEGER NOT NULL,
    "UpdatedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Attribution_End" INTEGER NULL,
    "Attribution_Speaker" TEXT NULL,
    "Attribution_Start" INTEGER NULL,
    "Attribution_Verb" TEXT NULL,
    CONSTRAINT "FK_Claims_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Claims_Claims_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Claims_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "History" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_History" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "SubjectKind" INTEGER NOT NULL,
    "SubjectNumber" INTEGER NOT NULL,
    "What" TEXT NOT NULL,
    "ActorKey" TEXT NOT NULL,
    "ActorName" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL
);
CREATE TABLE "Teams" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Teams" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "LastArticleNumber" INTEGER NOT NULL,
    "LastClaimNumber" INTEGER NOT NULL
);
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE UNIQUE INDEX "IX_Articles_TeamId_AddressKey" ON "Articles" ("TeamId", "AddressKey");
CREATE UNIQUE INDEX "IX_Articles_TeamId_Number" ON "Articles" ("TeamId", "Number");
CREATE UNIQUE INDEX "IX_Articles_TeamId_TextKey" ON "Articles" ("TeamId", "TextKey");
CREATE INDEX "IX_Claims_ArticleId_Number" ON "Claims" ("ArticleId", "Number");
CREATE INDEX "IX_Claims_MergedIntoId" ON "Claims" ("MergedIntoId");
CREATE INDEX "IX_Claims_TeamId_CheckWorthiness_Number" ON "Claims" ("TeamId", "CheckWorthiness" DESC, "Number");
CREATE UNIQUE INDEX "IX_Claims_TeamId_Number" ON "Claims" ("TeamId", "Number");
CREATE INDEX "IX_Claims_TeamId_State_CheckWorthiness_Number" ON "Claims" ("TeamId", "State", "CheckWorthiness" DESC, "Number");
CREATE INDEX "IX_History_TeamId_SubjectKind_SubjectNumber_Id" ON "History" ("TeamId", "SubjectKind", "SubjectNumber", "Id");
CREATE UNIQUE INDEX "IX_Teams_Key" ON "Teams" ("Key");
