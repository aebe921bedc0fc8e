using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClaimTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Time : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "StaleAfterDays",
                table: "TeamSettings",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "LastFollowUpNumber",
                table: "Teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "LastWatchNumber",
                table: "Teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "Digests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Digests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Digests_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DigestSchedules",
                columns: table => new
                {
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    Weekday = table.Column<int>(type: "INTEGER", nullable: false),
                    MinuteOfDay = table.Column<int>(type: "INTEGER", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NextOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestSchedules", x => x.TeamId);
                    table.ForeignKey(
                        name: "FK_DigestSchedules_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OwnerKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MadeByKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    First = table.Column<string>(type: "TEXT", maxLength: 19, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Repeat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_FollowUps_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OpenIn = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    OpenSince = table.Column<long>(type: "INTEGER", nullable: true),
                    PostedIn = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Trouble = table.Column<int>(type: "INTEGER", nullable: true),
                    TroubleDetail = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PersonSettings",
                columns: table => new
                {
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonSettings", x => new { x.TeamId, x.PersonKey });
                    table.ForeignKey(
                        name: "FK_PersonSettings_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StaleAsks",
                columns: table => new
                {
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    HolderKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ClaimVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnsAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaleAsks", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_StaleAsks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Watches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedByKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    LastModified = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FailingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TroubleInFrench = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Watches_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WatchedItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    WatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Article = table.Column<int>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TroubleInFrench = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WatchedItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WatchedItems_Watches_WatchId",
                        column: x => x.WatchId,
                        principalTable: "Watches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WatchedKeys",
                columns: table => new
                {
                    WatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WatchedKeys", x => new { x.WatchId, x.Key });
                    table.ForeignKey(
                        name: "FK_WatchedKeys_Watches_WatchId",
                        column: x => x.WatchId,
                        principalTable: "Watches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Claims_TeamId_HolderKey",
                table: "Claims",
                columns: new[] { "TeamId", "HolderKey" },
                filter: "HolderKey IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Digests_TeamId_On",
                table: "Digests",
                columns: new[] { "TeamId", "On" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DigestSchedules_NextAt",
                table: "DigestSchedules",
                column: "NextAt",
                filter: "NextAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_ClaimId_State",
                table: "FollowUps",
                columns: new[] { "ClaimId", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_NextAt_TeamId",
                table: "FollowUps",
                columns: new[] { "NextAt", "TeamId" },
                filter: "NextAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_TeamId_DueAt",
                table: "FollowUps",
                columns: new[] { "TeamId", "DueAt" },
                filter: "DueAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_TeamId_NextAt",
                table: "FollowUps",
                columns: new[] { "TeamId", "NextAt" },
                filter: "NextAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_TeamId_Number",
                table: "FollowUps",
                columns: new[] { "TeamId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_TeamId_Id",
                table: "Outbox",
                columns: new[] { "TeamId", "Id" },
                filter: "NextTryAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_TeamId_Key",
                table: "Outbox",
                columns: new[] { "TeamId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_TeamId_State_ClosedAt",
                table: "Outbox",
                columns: new[] { "TeamId", "State", "ClosedAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_StaleAsks_ReturnsAt", table: "StaleAsks", column: "ReturnsAt");

            migrationBuilder.CreateIndex(
                name: "IX_WatchedItems_NextTryAt",
                table: "WatchedItems",
                column: "NextTryAt",
                filter: "NextTryAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WatchedItems_WatchId_FoundAt",
                table: "WatchedItems",
                columns: new[] { "WatchId", "FoundAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Watches_NextAt",
                table: "Watches",
                column: "NextAt",
                filter: "NextAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Watches_TeamId_Number",
                table: "Watches",
                columns: new[] { "TeamId", "Number" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Digests");

            migrationBuilder.DropTable(name: "DigestSchedules");

            migrationBuilder.DropTable(name: "FollowUps");

            migrationBuilder.DropTable(name: "Outbox");

            migrationBuilder.DropTable(name: "PersonSettings");

            migrationBuilder.DropTable(name: "StaleAsks");

            migrationBuilder.DropTable(name: "WatchedItems");

            migrationBuilder.DropTable(name: "WatchedKeys");

            migrationBuilder.DropTable(name: "Watches");

            migrationBuilder.DropIndex(name: "IX_Claims_TeamId_HolderKey", table: "Claims");

            migrationBuilder.DropColumn(name: "StaleAfterDays", table: "TeamSettings");

            migrationBuilder.DropColumn(name: "LastFollowUpNumber", table: "Teams");

            migrationBuilder.DropColumn(name: "LastWatchNumber", table: "Teams");
        }
    }
}
