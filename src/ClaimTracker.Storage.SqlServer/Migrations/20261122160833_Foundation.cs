using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClaimTracker.Storage.SqlServer.Migrations
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
                    Id = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    TeamId = table.Column<long>(type: "bigint", nullable: false),
                    SubjectKind = table.Column<int>(type: "int", nullable: false),
                    SubjectNumber = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ActorKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: true),
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
                    Id = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastArticleNumber = table.Column<int>(type: "int", nullable: false),
                    LastClaimNumber = table.Column<int>(type: "int", nullable: false),
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
                    Id = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    TeamId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(301)", maxLength: 301, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Publisher = table.Column<string>(type: "nvarchar(201)", maxLength: 201, nullable: true),
                    Byline = table.Column<string>(type: "nvarchar(201)", maxLength: 201, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Language = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    TextKey = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    AddressKey = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false),
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
                    Id = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    TeamId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Wording = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    CheckWorthiness = table.Column<double>(type: "float", nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    NeedsContext = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Spans = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SentenceStart = table.Column<int>(type: "int", nullable: false),
                    SentenceEnd = table.Column<int>(type: "int", nullable: false),
                    HolderKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    HolderName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    MergedIntoId = table.Column<long>(type: "bigint", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Attribution_End = table.Column<int>(type: "int", nullable: true),
                    Attribution_Speaker = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Attribution_Start = table.Column<int>(type: "int", nullable: true),
                    Attribution_Verb = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
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
                unique: true,
                filter: "[AddressKey] IS NOT NULL"
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
