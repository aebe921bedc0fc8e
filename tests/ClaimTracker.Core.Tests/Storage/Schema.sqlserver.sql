IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [History] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [SubjectKind] int NOT NULL,
    [SubjectNumber] int NOT NULL,
    [What] nvarchar(40) NOT NULL,
    [ActorKey] nvarchar(100) NOT NULL,
    [ActorName] nvarchar(100) NOT NULL,
    [At] bigint NOT NULL,
    [Before] nvarchar(max) NULL,
    [After] nvarchar(max) NULL,
    CONSTRAINT [PK_History] PRIMARY KEY ([Id])
);

CREATE TABLE [Teams] (
    [Id] bigint NOT NULL IDENTITY,
    [Key] nvarchar(64) NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    [LastArticleNumber] int NOT NULL,
    [LastClaimNumber] int NOT NULL,
    CONSTRAINT [PK_Teams] PRIMARY KEY ([Id])
);

CREATE TABLE [Articles] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [Number] int NOT NULL,
    [Title] nvarchar(301) NOT NULL,
    [Address] nvarchar(max) NULL,
    [Publisher] nvarchar(201) NULL,
    [Byline] nvarchar(201) NULL,
    [PublishedOn] date NULL,
    [Language] nvarchar(3) NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [TextKey] varbinary(32) NOT NULL,
    [AddressKey] varbinary(32) NULL,
    [AddedAt] bigint NOT NULL,
    CONSTRAINT [PK_Articles] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Articles_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Claims] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [ArticleId] bigint NOT NULL,
    [Number] int NOT NULL,
    [Wording] nvarchar(4000) NOT NULL,
    [State] int NOT NULL,
    [Kind] int NOT NULL,
    [CheckWorthiness] float NOT NULL,
    [Reasons] nvarchar(max) NOT NULL,
    [Rule] nvarchar(50) NOT NULL,
    [NeedsContext] nvarchar(500) NULL,
    [Spans] nvarchar(max) NOT NULL,
    [SentenceStart] int NOT NULL,
    [SentenceEnd] int NOT NULL,
    [HolderKey] nvarchar(100) NULL,
    [HolderName] nvarchar(100) NULL,
    [MergedIntoId] bigint NULL,
    [CreatedAt] bigint NOT NULL,
    [UpdatedAt] bigint NOT NULL,
    [Version] int NOT NULL,
    [Attribution_End] int NULL,
    [Attribution_Speaker] nvarchar(300) NULL,
    [Attribution_Start] int NULL,
    [Attribution_Verb] nvarchar(50) NULL,
    CONSTRAINT [PK_Claims] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Claims_Articles_ArticleId] FOREIGN KEY ([ArticleId]) REFERENCES [Articles] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Claims_Claims_MergedIntoId] FOREIGN KEY ([MergedIntoId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Claims_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [IX_Articles_TeamId_AddressKey] ON [Articles] ([TeamId], [AddressKey]) WHERE [AddressKey] IS NOT NULL;

CREATE UNIQUE INDEX [IX_Articles_TeamId_Number] ON [Articles] ([TeamId], [Number]);

CREATE UNIQUE INDEX [IX_Articles_TeamId_TextKey] ON [Articles] ([TeamId], [TextKey]);

CREATE INDEX [IX_Claims_ArticleId_Number] ON [Claims] ([ArticleId], [Number]);

CREATE INDEX [IX_Claims_MergedIntoId] ON [Claims] ([MergedIntoId]);

CREATE INDEX [IX_Claims_TeamId_CheckWorthiness_Number] ON [Claims] ([TeamId], [CheckWorthiness] DESC, [Number]);

CREATE UNIQUE INDEX [IX_Claims_TeamId_Number] ON [Claims] ([TeamId], [Number]);

CREATE INDEX [IX_Claims_TeamId_State_CheckWorthiness_Number] ON [Claims] ([TeamId], [State], [CheckWorthiness] DESC, [Number]);

CREATE INDEX [IX_History_TeamId_SubjectKind_SubjectNumber_Id] ON [History] ([TeamId], [SubjectKind], [SubjectNumber], [Id]);

CREATE UNIQUE INDEX [IX_Teams_Key] ON [Teams] ([Key]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122160833_Foundation', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Teams] ADD [AwayAt] bigint NULL;

ALTER TABLE [Claims] ADD [LastCitationNumber] int NOT NULL DEFAULT 0;

CREATE TABLE [Citations] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [ClaimId] bigint NOT NULL,
    [Number] int NOT NULL,
    [Address] nvarchar(2000) NULL,
    [ArchivedAddress] nvarchar(2000) NULL,
    [Title] nvarchar(300) NULL,
    [Publisher] nvarchar(200) NULL,
    [Quote] nvarchar(1500) NULL,
    [Stance] int NOT NULL,
    [IsPrimary] bit NOT NULL,
    [RetrievedAt] bigint NOT NULL,
    [AddedByKey] nvarchar(100) NOT NULL,
    [AddedByName] nvarchar(100) NOT NULL,
    [WithdrawnAt] bigint NULL,
    CONSTRAINT [PK_Citations] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Citations_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Citations_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Drafts] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [PersonKey] nvarchar(100) NOT NULL,
    [Form] nvarchar(40) NOT NULL,
    [Fields] nvarchar(max) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    CONSTRAINT [PK_Drafts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Drafts_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [LiveCards] (
    [ClaimId] bigint NOT NULL,
    [TeamId] bigint NOT NULL,
    [Channel] nvarchar(32) NOT NULL,
    [Message] nvarchar(32) NOT NULL,
    CONSTRAINT [PK_LiveCards] PRIMARY KEY ([ClaimId]),
    CONSTRAINT [FK_LiveCards_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [QueueOffers] (
    [ClaimId] bigint NOT NULL,
    [TeamId] bigint NOT NULL,
    [PersonKey] nvarchar(100) NOT NULL,
    [Until] bigint NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_QueueOffers] PRIMARY KEY ([ClaimId]),
    CONSTRAINT [FK_QueueOffers_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [QueueSkips] (
    [ClaimId] bigint NOT NULL,
    [PersonKey] nvarchar(100) NOT NULL,
    [TeamId] bigint NOT NULL,
    [At] bigint NOT NULL,
    CONSTRAINT [PK_QueueSkips] PRIMARY KEY ([ClaimId], [PersonKey]),
    CONSTRAINT [FK_QueueSkips_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [TeamSettings] (
    [TeamId] bigint NOT NULL,
    [ReviewChannel] nvarchar(32) NULL,
    [DigestChannel] nvarchar(32) NULL,
    [Zone] nvarchar(64) NOT NULL,
    [Language] nvarchar(3) NULL,
    [ReviewerRole] nvarchar(32) NULL,
    [EditorRole] nvarchar(32) NULL,
    [NeedsSecondPerson] bit NOT NULL,
    [HintedAt] bigint NULL,
    [SetUpAt] bigint NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_TeamSettings] PRIMARY KEY ([TeamId]),
    CONSTRAINT [FK_TeamSettings_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Verdicts] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [ClaimId] bigint NOT NULL,
    [Rating] int NOT NULL,
    [Explanation] nvarchar(1000) NOT NULL,
    [RestsOn] nvarchar(max) NOT NULL,
    [CorrectsId] bigint NULL,
    [ClaimStateBefore] int NOT NULL,
    [Status] int NOT NULL,
    [ProposedByKey] nvarchar(100) NOT NULL,
    [ProposedByName] nvarchar(100) NOT NULL,
    [ProposedAt] bigint NOT NULL,
    [ClosedByKey] nvarchar(100) NULL,
    [ClosedByName] nvarchar(100) NULL,
    [ClosedAt] bigint NULL,
    [Reason] nvarchar(1000) NULL,
    [IsAlone] bit NOT NULL,
    CONSTRAINT [PK_Verdicts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Verdicts_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Verdicts_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Verdicts_Verdicts_CorrectsId] FOREIGN KEY ([CorrectsId]) REFERENCES [Verdicts] ([Id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [IX_Citations_ClaimId_Number] ON [Citations] ([ClaimId], [Number]);

CREATE INDEX [IX_Citations_TeamId] ON [Citations] ([TeamId]);

CREATE INDEX [IX_Drafts_TeamId_CreatedAt] ON [Drafts] ([TeamId], [CreatedAt]);

CREATE INDEX [IX_LiveCards_TeamId_Message] ON [LiveCards] ([TeamId], [Message]);

CREATE INDEX [IX_Verdicts_ClaimId_Id] ON [Verdicts] ([ClaimId], [Id]);

CREATE INDEX [IX_Verdicts_CorrectsId] ON [Verdicts] ([CorrectsId]);

CREATE INDEX [IX_Verdicts_TeamId_Status_ClosedAt] ON [Verdicts] ([TeamId], [Status], [ClosedAt]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261123000628_TeamWork', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Citations] ADD [ArchiveAnswer] int NULL;

ALTER TABLE [Citations] ADD [ArchiveNextTryAt] bigint NULL;

ALTER TABLE [Citations] ADD [ArchiveState] int NOT NULL DEFAULT 0;

ALTER TABLE [Citations] ADD [ArchiveTries] int NOT NULL DEFAULT 0;

ALTER TABLE [Citations] ADD [ArchiveTrouble] int NULL;

ALTER TABLE [Citations] ADD [FileId] bigint NULL;

CREATE TABLE [EvidenceFiles] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [Hash] varbinary(32) NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [MediaType] nvarchar(40) NOT NULL,
    [SizeBytes] int NOT NULL,
    [AddedByKey] nvarchar(100) NOT NULL,
    [AddedByName] nvarchar(100) NOT NULL,
    [AddedAt] bigint NOT NULL,
    CONSTRAINT [PK_EvidenceFiles] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_EvidenceFiles_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [EvidenceContents] (
    [FileId] bigint NOT NULL,
    [TeamId] bigint NOT NULL,
    [Bytes] varbinary(max) NOT NULL,
    CONSTRAINT [PK_EvidenceContents] PRIMARY KEY ([FileId]),
    CONSTRAINT [FK_EvidenceContents_EvidenceFiles_FileId] FOREIGN KEY ([FileId]) REFERENCES [EvidenceFiles] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Citations_ArchiveNextTryAt] ON [Citations] ([ArchiveNextTryAt]) WHERE ArchiveNextTryAt IS NOT NULL;

CREATE INDEX [IX_Citations_FileId] ON [Citations] ([FileId]);

CREATE UNIQUE INDEX [IX_EvidenceFiles_TeamId_Hash] ON [EvidenceFiles] ([TeamId], [Hash]);

ALTER TABLE [Citations] ADD CONSTRAINT [FK_Citations_EvidenceFiles_FileId] FOREIGN KEY ([FileId]) REFERENCES [EvidenceFiles] ([Id]) ON DELETE NO ACTION;

EXEC(N'UPDATE Citations SET ArchiveState = 2 WHERE ArchivedAddress IS NOT NULL');

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261123010640_Evidence', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [TeamSettings] ADD [StaleAfterDays] int NULL;

ALTER TABLE [Teams] ADD [LastFollowUpNumber] int NOT NULL DEFAULT 0;

ALTER TABLE [Teams] ADD [LastWatchNumber] int NOT NULL DEFAULT 0;

CREATE TABLE [Digests] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [On] nvarchar(10) NOT NULL,
    [From] bigint NOT NULL,
    [Until] bigint NOT NULL,
    [MadeAt] bigint NOT NULL,
    [IsLate] bit NOT NULL,
    [Content] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_Digests] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Digests_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [DigestSchedules] (
    [TeamId] bigint NOT NULL,
    [Weekday] int NOT NULL,
    [MinuteOfDay] int NOT NULL,
    [Zone] nvarchar(64) NOT NULL,
    [NextOn] nvarchar(10) NOT NULL,
    [NextAt] bigint NULL,
    [ToldUntil] bigint NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_DigestSchedules] PRIMARY KEY ([TeamId]),
    CONSTRAINT [FK_DigestSchedules_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [FollowUps] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [Number] int NOT NULL,
    [ClaimId] bigint NOT NULL,
    [ClaimNumber] int NOT NULL,
    [Note] nvarchar(500) NOT NULL,
    [OwnerKey] nvarchar(100) NOT NULL,
    [OwnerName] nvarchar(100) NOT NULL,
    [MadeByKey] nvarchar(100) NOT NULL,
    [MadeByName] nvarchar(100) NOT NULL,
    [Channel] nvarchar(32) NULL,
    [First] nvarchar(19) NOT NULL,
    [Zone] nvarchar(64) NOT NULL,
    [Repeat] nvarchar(40) NOT NULL,
    [NextAt] bigint NULL,
    [DueAt] bigint NULL,
    [State] int NOT NULL,
    [CreatedAt] bigint NOT NULL,
    [ClosedAt] bigint NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_FollowUps] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_FollowUps_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_FollowUps_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Outbox] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [Kind] int NOT NULL,
    [Key] nvarchar(100) NOT NULL,
    [Content] nvarchar(2000) NOT NULL,
    [Place] int NOT NULL,
    [Channel] nvarchar(32) NULL,
    [CreatedAt] bigint NOT NULL,
    [State] int NOT NULL,
    [Tries] int NOT NULL,
    [NextTryAt] bigint NULL,
    [OpenIn] nvarchar(32) NULL,
    [OpenSince] bigint NULL,
    [PostedIn] nvarchar(32) NULL,
    [Message] nvarchar(32) NULL,
    [ClosedAt] bigint NULL,
    [Trouble] int NULL,
    [TroubleDetail] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Outbox_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PersonSettings] (
    [TeamId] bigint NOT NULL,
    [PersonKey] nvarchar(100) NOT NULL,
    [Zone] nvarchar(64) NULL,
    CONSTRAINT [PK_PersonSettings] PRIMARY KEY ([TeamId], [PersonKey]),
    CONSTRAINT [FK_PersonSettings_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [StaleAsks] (
    [ClaimId] bigint NOT NULL,
    [TeamId] bigint NOT NULL,
    [HolderKey] nvarchar(100) NOT NULL,
    [ClaimVersion] int NOT NULL,
    [AskedAt] bigint NOT NULL,
    [ReturnsAt] bigint NOT NULL,
    CONSTRAINT [PK_StaleAsks] PRIMARY KEY ([ClaimId]),
    CONSTRAINT [FK_StaleAsks_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Watches] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [Number] int NOT NULL,
    [Address] nvarchar(2000) NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [AddedByKey] nvarchar(100) NOT NULL,
    [AddedByName] nvarchar(100) NOT NULL,
    [Channel] nvarchar(32) NULL,
    [State] int NOT NULL,
    [ETag] nvarchar(300) NULL,
    [LastModified] nvarchar(300) NULL,
    [NextAt] bigint NULL,
    [ReadAt] bigint NULL,
    [FailingSince] bigint NULL,
    [Failures] int NOT NULL,
    [Trouble] nvarchar(500) NULL,
    [TroubleInFrench] nvarchar(500) NULL,
    [CreatedAt] bigint NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Watches] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Watches_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [WatchedItems] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [WatchId] bigint NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [Address] nvarchar(2000) NOT NULL,
    [FoundAt] bigint NOT NULL,
    [State] int NOT NULL,
    [Article] int NULL,
    [Tries] int NOT NULL,
    [NextTryAt] bigint NULL,
    [Trouble] nvarchar(500) NULL,
    [TroubleInFrench] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_WatchedItems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_WatchedItems_Watches_WatchId] FOREIGN KEY ([WatchId]) REFERENCES [Watches] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [WatchedKeys] (
    [WatchId] bigint NOT NULL,
    [Key] nvarchar(40) NOT NULL,
    [TeamId] bigint NOT NULL,
    [SeenAt] bigint NOT NULL,
    CONSTRAINT [PK_WatchedKeys] PRIMARY KEY ([WatchId], [Key]),
    CONSTRAINT [FK_WatchedKeys_Watches_WatchId] FOREIGN KEY ([WatchId]) REFERENCES [Watches] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Claims_TeamId_HolderKey] ON [Claims] ([TeamId], [HolderKey]) WHERE HolderKey IS NOT NULL;

CREATE UNIQUE INDEX [IX_Digests_TeamId_On] ON [Digests] ([TeamId], [On]);

CREATE INDEX [IX_DigestSchedules_NextAt] ON [DigestSchedules] ([NextAt]) WHERE NextAt IS NOT NULL;

CREATE INDEX [IX_FollowUps_ClaimId_State] ON [FollowUps] ([ClaimId], [State]);

CREATE INDEX [IX_FollowUps_NextAt_TeamId] ON [FollowUps] ([NextAt], [TeamId]) WHERE NextAt IS NOT NULL;

CREATE INDEX [IX_FollowUps_TeamId_DueAt] ON [FollowUps] ([TeamId], [DueAt]) WHERE DueAt IS NOT NULL;

CREATE INDEX [IX_FollowUps_TeamId_NextAt] ON [FollowUps] ([TeamId], [NextAt]) WHERE NextAt IS NOT NULL;

CREATE UNIQUE INDEX [IX_FollowUps_TeamId_Number] ON [FollowUps] ([TeamId], [Number]);

CREATE INDEX [IX_Outbox_TeamId_Id] ON [Outbox] ([TeamId], [Id]) WHERE NextTryAt IS NOT NULL;

CREATE UNIQUE INDEX [IX_Outbox_TeamId_Key] ON [Outbox] ([TeamId], [Key]);

CREATE INDEX [IX_Outbox_TeamId_State_ClosedAt] ON [Outbox] ([TeamId], [State], [ClosedAt]);

CREATE INDEX [IX_StaleAsks_ReturnsAt] ON [StaleAsks] ([ReturnsAt]);

CREATE INDEX [IX_WatchedItems_NextTryAt] ON [WatchedItems] ([NextTryAt]) WHERE NextTryAt IS NOT NULL;

CREATE INDEX [IX_WatchedItems_WatchId_FoundAt] ON [WatchedItems] ([WatchId], [FoundAt]);

CREATE INDEX [IX_Watches_NextAt] ON [Watches] ([NextAt]) WHERE NextAt IS NOT NULL;

CREATE UNIQUE INDEX [IX_Watches_TeamId_Number] ON [Watches] ([TeamId], [Number]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261123042148_Time', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Teams] ADD [LastWebhookNumber] int NOT NULL DEFAULT 0;

CREATE TABLE [ApiKeys] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [Scope] int NOT NULL,
    [Hash] varbinary(32) NOT NULL,
    [Hint] nvarchar(6) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    [CreatedByKey] nvarchar(100) NOT NULL,
    [CreatedByName] nvarchar(100) NOT NULL,
    [LastUsedAt] bigint NULL,
    [RevokedAt] bigint NULL,
    CONSTRAINT [PK_ApiKeys] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ApiKeys_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Publications] (
    [ClaimId] bigint NOT NULL,
    [TeamId] bigint NOT NULL,
    [Number] int NOT NULL,
    [ArticleId] bigint NOT NULL,
    [Wording] nvarchar(4000) NOT NULL,
    [Rating] int NOT NULL,
    [Explanation] nvarchar(1000) NOT NULL,
    [Speaker] nvarchar(300) NULL,
    [AppearanceAddress] nvarchar(2000) NULL,
    [ClaimedOn] date NULL,
    [VerdictId] bigint NOT NULL,
    [DecidedAt] bigint NOT NULL,
    [Revision] int NOT NULL,
    [PublishedAt] bigint NOT NULL,
    [UpdatedAt] bigint NOT NULL,
    [WithdrawnAt] bigint NULL,
    [WithdrawnReason] nvarchar(1000) NULL,
    [Waiver] nvarchar(1000) NULL,
    CONSTRAINT [PK_Publications] PRIMARY KEY ([ClaimId]),
    CONSTRAINT [FK_Publications_Articles_ArticleId] FOREIGN KEY ([ArticleId]) REFERENCES [Articles] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Publications_Claims_ClaimId] FOREIGN KEY ([ClaimId]) REFERENCES [Claims] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Publications_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Publications_Verdicts_VerdictId] FOREIGN KEY ([VerdictId]) REFERENCES [Verdicts] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Webhooks] (
    [Id] bigint NOT NULL IDENTITY,
    [TeamId] bigint NOT NULL,
    [Number] int NOT NULL,
    [Address] nvarchar(2000) NOT NULL,
    [Secret] nvarchar(100) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    [CreatedByKey] nvarchar(100) NOT NULL,
    [CreatedByName] nvarchar(100) NOT NULL,
    [PausedAt] bigint NULL,
    [FailingSince] bigint NULL,
    CONSTRAINT [PK_Webhooks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Webhooks_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [WebhookDeliveries] (
    [Id] bigint NOT NULL IDENTITY,
    [WebhookId] bigint NOT NULL,
    [TeamId] bigint NOT NULL,
    [Key] nvarchar(100) NOT NULL,
    [Event] nvarchar(50) NOT NULL,
    [Content] nvarchar(max) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    [State] int NOT NULL,
    [Tries] int NOT NULL,
    [NextTryAt] bigint NULL,
    [LastStatus] int NULL,
    [LastError] nvarchar(500) NULL,
    [ClosedAt] bigint NULL,
    CONSTRAINT [PK_WebhookDeliveries] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_WebhookDeliveries_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_WebhookDeliveries_Webhooks_WebhookId] FOREIGN KEY ([WebhookId]) REFERENCES [Webhooks] ([Id]) ON DELETE CASCADE
);

CREATE UNIQUE INDEX [IX_ApiKeys_Hash] ON [ApiKeys] ([Hash]);

CREATE INDEX [IX_ApiKeys_TeamId] ON [ApiKeys] ([TeamId]);

CREATE INDEX [IX_Publications_ArticleId] ON [Publications] ([ArticleId]);

CREATE INDEX [IX_Publications_TeamId_ArticleId] ON [Publications] ([TeamId], [ArticleId]);

CREATE UNIQUE INDEX [IX_Publications_TeamId_Number] ON [Publications] ([TeamId], [Number]);

CREATE INDEX [IX_Publications_TeamId_Rating_UpdatedAt] ON [Publications] ([TeamId], [Rating], [UpdatedAt] DESC);

CREATE INDEX [IX_Publications_TeamId_UpdatedAt_ClaimId] ON [Publications] ([TeamId], [UpdatedAt] DESC, [ClaimId]);

CREATE INDEX [IX_Publications_VerdictId] ON [Publications] ([VerdictId]);

CREATE INDEX [IX_WebhookDeliveries_NextTryAt] ON [WebhookDeliveries] ([NextTryAt]) WHERE NextTryAt IS NOT NULL;

CREATE INDEX [IX_WebhookDeliveries_TeamId] ON [WebhookDeliveries] ([TeamId]);

CREATE INDEX [IX_WebhookDeliveries_WebhookId_Id] ON [WebhookDeliveries] ([WebhookId], [Id]);

CREATE UNIQUE INDEX [IX_WebhookDeliveries_WebhookId_Key] ON [WebhookDeliveries] ([WebhookId], [Key]);

CREATE UNIQUE INDEX [IX_Webhooks_TeamId_Number] ON [Webhooks] ([TeamId], [Number]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261123070556_Public', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE INDEX [IX_Articles_TeamId_Publisher] ON [Articles] ([TeamId], [Publisher]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261123165654_Publishers', N'10.0.14');

COMMIT;
GO
