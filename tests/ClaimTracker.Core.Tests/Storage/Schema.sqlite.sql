CREATE TABLE "ApiKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ApiKeys" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Scope" INTEGER NOT NULL,
    "Hash" BLOB NOT NULL,
    "Hint" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "CreatedByKey" TEXT NOT NULL,
    "CreatedByName" TEXT NOT NULL,
    "LastUsedAt" INTEGER NULL,
    "RevokedAt" INTEGER NULL,
    CONSTRAINT "FK_ApiKeys_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
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
CREATE TABLE "Citations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Citations" PRIMARY KEY AUTOINCREMENT,
    "AddedByKey" TEXT NOT NULL,
    "AddedByName" TEXT NOT NULL,
    "Address" TEXT NULL,
    "ArchiveAnswer" INTEGER NULL,
    "ArchiveNextTryAt" INTEGER NULL,
    "ArchiveState" INTEGER NOT NULL,
    "ArchiveTries" INTEGER NOT NULL,
    "ArchiveTrouble" INTEGER NULL,
    "ArchivedAddress" TEXT NULL,
    "ClaimId" INTEGER NOT NULL,
    "FileId" INTEGER NULL,
    "IsPrimary" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Publisher" TEXT NULL,
    "Quote" TEXT NULL,
    "RetrievedAt" INTEGER NOT NULL,
    "Stance" INTEGER NOT NULL,
    "TeamId" INTEGER NOT NULL,
    "Title" TEXT NULL,
    "WithdrawnAt" INTEGER NULL,
    CONSTRAINT "FK_Citations_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Citations_EvidenceFiles_FileId" FOREIGN KEY ("FileId") REFERENCES "EvidenceFiles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Citations_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
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
    "Attribution_Verb" TEXT NULL, "LastCitationNumber" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_Claims_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Claims_Claims_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Claims_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "DigestSchedules" (
    "TeamId" INTEGER NOT NULL CONSTRAINT "PK_DigestSchedules" PRIMARY KEY,
    "Weekday" INTEGER NOT NULL,
    "MinuteOfDay" INTEGER NOT NULL,
    "Zone" TEXT NOT NULL,
    "NextOn" TEXT NOT NULL,
    "NextAt" INTEGER NULL,
    "ToldUntil" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_DigestSchedules_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Digests" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Digests" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "On" TEXT NOT NULL,
    "From" INTEGER NOT NULL,
    "Until" INTEGER NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "IsLate" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    CONSTRAINT "FK_Digests_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Drafts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Drafts" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "PersonKey" TEXT NOT NULL,
    "Form" TEXT NOT NULL,
    "Fields" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Drafts_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "EvidenceContents" (
    "FileId" INTEGER NOT NULL CONSTRAINT "PK_EvidenceContents" PRIMARY KEY,
    "TeamId" INTEGER NOT NULL,
    "Bytes" BLOB NOT NULL,
    CONSTRAINT "FK_EvidenceContents_EvidenceFiles_FileId" FOREIGN KEY ("FileId") REFERENCES "EvidenceFiles" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "EvidenceFiles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_EvidenceFiles" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Hash" BLOB NOT NULL,
    "Name" TEXT NOT NULL,
    "MediaType" TEXT NOT NULL,
    "SizeBytes" INTEGER NOT NULL,
    "AddedByKey" TEXT NOT NULL,
    "AddedByName" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_EvidenceFiles_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "FollowUps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_FollowUps" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ClaimId" INTEGER NOT NULL,
    "ClaimNumber" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "OwnerKey" TEXT NOT NULL,
    "OwnerName" TEXT NOT NULL,
    "MadeByKey" TEXT NOT NULL,
    "MadeByName" TEXT NOT NULL,
    "Channel" TEXT NULL,
    "First" TEXT NOT NULL,
    "Zone" TEXT NOT NULL,
    "Repeat" TEXT NOT NULL,
    "NextAt" INTEGER NULL,
    "DueAt" INTEGER NULL,
    "State" INTEGER NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "ClosedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_FollowUps_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FollowUps_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
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
CREATE TABLE "LiveCards" (
    "ClaimId" INTEGER NOT NULL CONSTRAINT "PK_LiveCards" PRIMARY KEY,
    "TeamId" INTEGER NOT NULL,
    "Channel" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    CONSTRAINT "FK_LiveCards_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Outbox" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Channel" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "State" INTEGER NOT NULL,
    "Tries" INTEGER NOT NULL,
    "NextTryAt" INTEGER NULL,
    "OpenIn" TEXT NULL,
    "OpenSince" INTEGER NULL,
    "PostedIn" TEXT NULL,
    "Message" TEXT NULL,
    "ClosedAt" INTEGER NULL,
    "Trouble" INTEGER NULL,
    "TroubleDetail" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Outbox_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "PersonSettings" (
    "TeamId" INTEGER NOT NULL,
    "PersonKey" TEXT NOT NULL,
    "Zone" TEXT NULL,
    CONSTRAINT "PK_PersonSettings" PRIMARY KEY ("TeamId", "PersonKey"),
    CONSTRAINT "FK_PersonSettings_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Publications" (
    "ClaimId" INTEGER NOT NULL CONSTRAINT "PK_Publications" PRIMARY KEY,
    "TeamId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "Wording" TEXT NOT NULL,
    "Rating" INTEGER NOT NULL,
    "Explanation" TEXT NOT NULL,
    "Speaker" TEXT NULL,
    "AppearanceAddress" TEXT NULL,
    "ClaimedOn" TEXT NULL,
    "VerdictId" INTEGER NOT NULL,
    "DecidedAt" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "PublishedAt" INTEGER NOT NULL,
    "UpdatedAt" INTEGER NOT NULL,
    "WithdrawnAt" INTEGER NULL,
    "WithdrawnReason" TEXT NULL,
    "Waiver" TEXT NULL,
    CONSTRAINT "FK_Publications_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Publications_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Publications_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Publications_Verdicts_VerdictId" FOREIGN KEY ("VerdictId") REFERENCES "Verdicts" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "QueueOffers" (
    "ClaimId" INTEGER NOT NULL CONSTRAINT "PK_QueueOffers" PRIMARY KEY,
    "TeamId" INTEGER NOT NULL,
    "PersonKey" TEXT NOT NULL,
    "Until" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_QueueOffers_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "QueueSkips" (
    "ClaimId" INTEGER NOT NULL,
    "PersonKey" TEXT NOT NULL,
    "TeamId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_QueueSkips" PRIMARY KEY ("ClaimId", "PersonKey"),
    CONSTRAINT "FK_QueueSkips_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "StaleAsks" (
    "ClaimId" INTEGER NOT NULL CONSTRAINT "PK_StaleAsks" PRIMARY KEY,
    "TeamId" INTEGER NOT NULL,
    "HolderKey" TEXT NOT NULL,
    "ClaimVersion" INTEGER NOT NULL,
    "AskedAt" INTEGER NOT NULL,
    "ReturnsAt" INTEGER NOT NULL,
    CONSTRAINT "FK_StaleAsks_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "TeamSettings" (
    "TeamId" INTEGER NOT NULL CONSTRAINT "PK_TeamSettings" PRIMARY KEY,
    "ReviewChannel" TEXT NULL,
    "DigestChannel" TEXT NULL,
    "Zone" TEXT NOT NULL,
    "Language" TEXT NULL,
    "ReviewerRole" TEXT NULL,
    "EditorRole" TEXT NULL,
    "NeedsSecondPerson" INTEGER NOT NULL,
    "HintedAt" INTEGER NULL,
    "SetUpAt" INTEGER NULL,
    "Version" INTEGER NOT NULL, "StaleAfterDays" INTEGER NULL,
    CONSTRAINT "FK_TeamSettings_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Teams" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Teams" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "LastArticleNumber" INTEGER NOT NULL,
    "LastClaimNumber" INTEGER NOT NULL
, "AwayAt" INTEGER NULL, "LastFollowUpNumber" INTEGER NOT NULL DEFAULT 0, "LastWatchNumber" INTEGER NOT NULL DEFAULT 0, "LastWebhookNumber" INTEGER NOT NULL DEFAULT 0);
CREATE TABLE "Verdicts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Verdicts" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "ClaimId" INTEGER NOT NULL,
    "Rating" INTEGER NOT NULL,
    "Explanation" TEXT NOT NULL,
    "RestsOn" TEXT NOT NULL,
    "CorrectsId" INTEGER NULL,
    "ClaimStateBefore" INTEGER NOT NULL,
    "Status" INTEGER NOT NULL,
    "ProposedByKey" TEXT NOT NULL,
    "ProposedByName" TEXT NOT NULL,
    "ProposedAt" INTEGER NOT NULL,
    "ClosedByKey" TEXT NULL,
    "ClosedByName" TEXT NULL,
    "ClosedAt" INTEGER NULL,
    "Reason" TEXT NULL,
    "IsAlone" INTEGER NOT NULL,
    CONSTRAINT "FK_Verdicts_Claims_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claims" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Verdicts_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Verdicts_Verdicts_CorrectsId" FOREIGN KEY ("CorrectsId") REFERENCES "Verdicts" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "WatchedItems" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_WatchedItems" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "WatchId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "FoundAt" INTEGER NOT NULL,
    "State" INTEGER NOT NULL,
    "Article" INTEGER NULL,
    "Tries" INTEGER NOT NULL,
    "NextTryAt" INTEGER NULL,
    "Trouble" TEXT NULL,
    "TroubleInFrench" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_WatchedItems_Watches_WatchId" FOREIGN KEY ("WatchId") REFERENCES "Watches" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "WatchedKeys" (
    "WatchId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "TeamId" INTEGER NOT NULL,
    "SeenAt" INTEGER NOT NULL,
    CONSTRAINT "PK_WatchedKeys" PRIMARY KEY ("WatchId", "Key"),
    CONSTRAINT "FK_WatchedKeys_Watches_WatchId" FOREIGN KEY ("WatchId") REFERENCES "Watches" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Watches" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Watches" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Address" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "AddedByKey" TEXT NOT NULL,
    "AddedByName" TEXT NOT NULL,
    "Channel" TEXT NULL,
    "State" INTEGER NOT NULL,
    "ETag" TEXT NULL,
    "LastModified" TEXT NULL,
    "NextAt" INTEGER NULL,
    "ReadAt" INTEGER NULL,
    "FailingSince" INTEGER NULL,
    "Failures" INTEGER NOT NULL,
    "Trouble" TEXT NULL,
    "TroubleInFrench" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Watches_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "WebhookDeliveries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_WebhookDeliveries" PRIMARY KEY AUTOINCREMENT,
    "WebhookId" INTEGER NOT NULL,
    "TeamId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Event" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "State" INTEGER NOT NULL,
    "Tries" INTEGER NOT NULL,
    "NextTryAt" INTEGER NULL,
    "LastStatus" INTEGER NULL,
    "LastError" TEXT NULL,
    "ClosedAt" INTEGER NULL,
    CONSTRAINT "FK_WebhookDeliveries_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WebhookDeliveries_Webhooks_WebhookId" FOREIGN KEY ("WebhookId") REFERENCES "Webhooks" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Webhooks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Webhooks" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Address" TEXT NOT NULL,
    "Secret" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "CreatedByKey" TEXT NOT NULL,
    "CreatedByName" TEXT NOT NULL,
    "PausedAt" INTEGER NULL,
    "FailingSince" INTEGER NULL,
    CONSTRAINT "FK_Webhooks_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE UNIQUE INDEX "IX_ApiKeys_Hash" ON "ApiKeys" ("Hash");
CREATE INDEX "IX_ApiKeys_TeamId" ON "ApiKeys" ("TeamId");
CREATE UNIQUE INDEX "IX_Articles_TeamId_AddressKey" ON "Articles" ("TeamId", "AddressKey");
CREATE UNIQUE INDEX "IX_Articles_TeamId_Number" ON "Articles" ("TeamId", "Number");
CREATE INDEX "IX_Articles_TeamId_Publisher" ON "Articles" ("TeamId", "Publisher");
CREATE UNIQUE INDEX "IX_Articles_TeamId_TextKey" ON "Articles" ("TeamId", "TextKey");
CREATE INDEX "IX_Citations_ArchiveNextTryAt" ON "Citations" ("ArchiveNextTryAt") WHERE ArchiveNextTryAt IS NOT NULL;
CREATE UNIQUE INDEX "IX_Citations_ClaimId_Number" ON "Citations" ("ClaimId", "Number");
CREATE INDEX "IX_Citations_FileId" ON "Citations" ("FileId");
CREATE INDEX "IX_Citations_TeamId" ON "Citations" ("TeamId");
CREATE INDEX "IX_Claims_ArticleId_Number" ON "Claims" ("ArticleId", "Number");
CREATE INDEX "IX_Claims_MergedIntoId" ON "Claims" ("MergedIntoId");
CREATE INDEX "IX_Claims_TeamId_CheckWorthiness_Number" ON "Claims" ("TeamId", "CheckWorthiness" DESC, "Number");
CREATE INDEX "IX_Claims_TeamId_HolderKey" ON "Claims" ("TeamId", "HolderKey") WHERE HolderKey IS NOT NULL;
CREATE UNIQUE INDEX "IX_Claims_TeamId_Number" ON "Claims" ("TeamId", "Number");
CREATE INDEX "IX_Claims_TeamId_State_CheckWorthiness_Number" ON "Claims" ("TeamId", "State", "CheckWorthiness" DESC, "Number");
CREATE INDEX "IX_DigestSchedules_NextAt" ON "DigestSchedules" ("NextAt") WHERE NextAt IS NOT NULL;
CREATE UNIQUE INDEX "IX_Digests_TeamId_On" ON "Digests" ("TeamId", "On");
CREATE INDEX "IX_Drafts_TeamId_CreatedAt" ON "Drafts" ("TeamId", "CreatedAt");
CREATE UNIQUE INDEX "IX_EvidenceFiles_TeamId_Hash" ON "EvidenceFiles" ("TeamId", "Hash");
CREATE INDEX "IX_FollowUps_ClaimId_State" ON "FollowUps" ("ClaimId", "State");
CREATE INDEX "IX_FollowUps_NextAt_TeamId" ON "FollowUps" ("NextAt", "TeamId") WHERE NextAt IS NOT NULL;
CREATE INDEX "IX_FollowUps_TeamId_DueAt" ON "FollowUps" ("TeamId", "DueAt") WHERE DueAt IS NOT NULL;
CREATE INDEX "IX_FollowUps_TeamId_NextAt" ON "FollowUps" ("TeamId", "NextAt") WHERE NextAt IS NOT NULL;
CREATE UNIQUE INDEX "IX_FollowUps_TeamId_Number" ON "FollowUps" ("TeamId", "Number");
CREATE INDEX "IX_History_TeamId_SubjectKind_SubjectNumber_Id" ON "History" ("TeamId", "SubjectKind", "SubjectNumber", "Id");
CREATE INDEX "IX_LiveCards_TeamId_Message" ON "LiveCards" ("TeamId", "Message");
CREATE INDEX "IX_Outbox_TeamId_Id" ON "Outbox" ("TeamId", "Id") WHERE NextTryAt IS NOT NULL;
CREATE UNIQUE INDEX "IX_Outbox_TeamId_Key" ON "Outbox" ("TeamId", "Key");
CREATE INDEX "IX_Outbox_TeamId_State_ClosedAt" ON "Outbox" ("TeamId", "State", "ClosedAt");
CREATE INDEX "IX_Publications_ArticleId" ON "Publications" ("ArticleId");
CREATE INDEX "IX_Publications_TeamId_ArticleId" ON "Publications" ("TeamId", "ArticleId");
CREATE UNIQUE INDEX "IX_Publications_TeamId_Number" ON "Publications" ("TeamId", "Number");
CREATE INDEX "IX_Publications_TeamId_Rating_UpdatedAt" ON "Publications" ("TeamId", "Rating", "UpdatedAt" DESC);
CREATE INDEX "IX_Publications_TeamId_UpdatedAt_ClaimId" ON "Publications" ("TeamId", "UpdatedAt" DESC, "ClaimId");
CREATE INDEX "IX_Publications_VerdictId" ON "Publications" ("VerdictId");
CREATE INDEX "IX_StaleAsks_ReturnsAt" ON "StaleAsks" ("ReturnsAt");
CREATE UNIQUE INDEX "IX_Teams_Key" ON "Teams" ("Key");
CREATE INDEX "IX_Verdicts_ClaimId_Id" ON "Verdicts" ("ClaimId", "Id");
CREATE INDEX "IX_Verdicts_CorrectsId" ON "Verdicts" ("CorrectsId");
CREATE INDEX "IX_Verdicts_TeamId_Status_ClosedAt" ON "Verdicts" ("TeamId", "Status", "ClosedAt");
CREATE INDEX "IX_WatchedItems_NextTryAt" ON "WatchedItems" ("NextTryAt") WHERE NextTryAt IS NOT NULL;
CREATE INDEX "IX_WatchedItems_WatchId_FoundAt" ON "WatchedItems" ("WatchId", "FoundAt");
CREATE INDEX "IX_Watches_NextAt" ON "Watches" ("NextAt") WHERE NextAt IS NOT NULL;
CREATE UNIQUE INDEX "IX_Watches_TeamId_Number" ON "Watches" ("TeamId", "Number");
CREATE INDEX "IX_WebhookDeliveries_NextTryAt" ON "WebhookDeliveries" ("NextTryAt") WHERE NextTryAt IS NOT NULL;
CREATE INDEX "IX_WebhookDeliveries_TeamId" ON "WebhookDeliveries" ("TeamId");
CREATE INDEX "IX_WebhookDeliveries_WebhookId_Id" ON "WebhookDeliveries" ("WebhookId", "Id");
CREATE UNIQUE INDEX "IX_WebhookDeliveries_WebhookId_Key" ON "WebhookDeliveries" ("WebhookId", "Key");
CREATE UNIQUE INDEX "IX_Webhooks_TeamId_Number" ON "Webhooks" ("TeamId", "Number");
