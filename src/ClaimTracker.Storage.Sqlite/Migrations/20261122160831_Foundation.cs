using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClaimTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectKind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ActorKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_History", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastArticleNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    LastClaimNumber = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 301, nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Publisher = table.Column<string>(type: "TEXT", maxLength: 201, nullable: true),
                    Byline = table.Column<string>(type: "TEXT", maxLength: 201, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    TextKey = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    AddressKey = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckWorthiness = table.Column<double>(type: "REAL", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    NeedsContext = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Spans = table.Column<string>(type: "TEXT", nullable: false),
                    SentenceStart = table.Column<int>(type: "INTEGER", nullable: false),
                    SentenceEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    HolderKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HolderName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    MergedIntoId = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Attribution_End = table.Column<int>(type: "INTEGER", nullable: true),
                    Attribution_Speaker = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Attribution_Start = table.Column<int>(type: "INTEGER", nullable: true),
                    Attribution_Verb = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Claims_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Claims_Claims_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Claims_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TeamId_AddressKey",
                table: "Articles",
                columns: new[] { "TeamId", "AddressKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TeamId_Number",
                table: "Articles",
                columns: new[] { "TeamId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TeamId_TextKey",
                table: "Articles",
                columns: new[] { "TeamId", "TextKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Claims_ArticleId_Number",
                table: "Claims",
                columns: new[] { "ArticleId", "Number" }
            );

            migrationBuilder.CreateIndex(name: "IX_Claims_MergedIntoId", table: "Claims", column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_TeamId_CheckWorthiness_Number",
                table: "Claims",
                columns: new[] { "TeamId", "CheckWorthiness", "Number" },
                descending: new[] { false, true, false }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Claims_TeamId_Number",
                table: "Claims",
                columns: new[] { "TeamId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Claims_TeamId_State_CheckWorthiness_Number",
                table: "Claims",
                columns: new[] { "TeamId", "State", "CheckWorthiness", "Number" },
                descending: new[] { false, false, true, false }
            );

            migrationBuilder.CreateIndex(
                name: "IX_History_TeamId_SubjectKind_SubjectNumber_Id",
                table: "History",
                columns: new[] { "TeamId", "SubjectKind", "SubjectNumber", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Teams_Key", table: "Teams", column: "Key", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Claims");

            migrationBuilder.DropTable(name: "History");

            migrationBuilder.DropTable(name: "Articles");

            migrationBuilder.DropTable(name: "Teams");
        }
    }
}
