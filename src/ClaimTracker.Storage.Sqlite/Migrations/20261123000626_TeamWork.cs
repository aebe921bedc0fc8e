using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClaimTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TeamWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "AwayAt", table: "Teams", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastCitationNumber",
                table: "Claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "Citations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ArchivedAddress = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Publisher = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    Stance = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPrimary = table.Column<bool>(type: "INTEGER", nullable: false),
                    RetrievedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedByKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Citations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Citations_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Citations_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LiveCards",
                columns: table => new
                {
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveCards", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_LiveCards_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "QueueOffers",
                columns: table => new
                {
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueOffers", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_QueueOffers_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "QueueSkips",
                columns: table => new
                {
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueSkips", x => new { x.ClaimId, x.PersonKey });
                    table.ForeignKey(
                        name: "FK_QueueSkips_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TeamSettings",
                columns: table => new
                {
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewChannel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    DigestChannel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    ReviewerRole = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    EditorRole = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    NeedsSecondPerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    HintedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SetUpAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamSettings", x => x.TeamId);
                    table.ForeignKey(
                        name: "FK_TeamSettings_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Verdicts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    Rating = table.Column<int>(type: "INTEGER", nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RestsOn = table.Column<string>(type: "TEXT", nullable: false),
                    CorrectsId = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimStateBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposedByKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedByKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsAlone = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verdicts_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Verdicts_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Verdicts_Verdicts_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Verdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Citations_ClaimId_Number",
                table: "Citations",
                columns: new[] { "ClaimId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Citations_TeamId", table: "Citations", column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_TeamId_CreatedAt",
                table: "Drafts",
                columns: new[] { "TeamId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LiveCards_TeamId_Message",
                table: "LiveCards",
                columns: new[] { "TeamId", "Message" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_ClaimId_Id",
                table: "Verdicts",
                columns: new[] { "ClaimId", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Verdicts_CorrectsId", table: "Verdicts", column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_TeamId_Status_ClosedAt",
                table: "Verdicts",
                columns: new[] { "TeamId", "Status", "ClosedAt" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Citations");

            migrationBuilder.DropTable(name: "Drafts");

            migrationBuilder.DropTable(name: "LiveCards");

            migrationBuilder.DropTable(name: "QueueOffers");

            migrationBuilder.DropTable(name: "QueueSkips");

            migrationBuilder.DropTable(name: "TeamSettings");

            migrationBuilder.DropTable(name: "Verdicts");

            migrationBuilder.DropColumn(name: "AwayAt", table: "Teams");

            migrationBuilder.DropColumn(name: "LastCitationNumber", table: "Claims");
        }
    }
}
