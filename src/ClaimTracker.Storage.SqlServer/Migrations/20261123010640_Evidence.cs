using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClaimTracker.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "ArchiveAnswer", table: "Citations", type: "int", nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchiveNextTryAt",
                table: "Citations",
                type: "bigint",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "ArchiveState",
                table: "Citations",
                type: "int",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "ArchiveTries",
                table: "Citations",
                type: "int",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(name: "ArchiveTrouble", table: "Citations", type: "int", nullable: true);

            migrationBuilder.AddColumn<long>(name: "FileId", table: "Citations", type: "bigint", nullable: true);

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    TeamId = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MediaType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SizeBytes = table.Column<int>(type: "int", nullable: false),
                    AddedByKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AddedByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceFiles_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EvidenceContents",
                columns: table => new
                {
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    TeamId = table.Column<long>(type: "bigint", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceContents", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_EvidenceContents_EvidenceFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "EvidenceFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Citations_ArchiveNextTryAt",
                table: "Citations",
                column: "ArchiveNextTryAt",
                filter: "ArchiveNextTryAt IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Citations_FileId", table: "Citations", column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_TeamId_Hash",
                table: "EvidenceFiles",
                columns: new[] { "TeamId", "Hash" },
                unique: true
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Citations_EvidenceFiles_FileId",
                table: "Citations",
                column: "FileId",
                principalTable: "EvidenceFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict
            );

            // Copies whose addresses people gave before. In a batch of its own: the column is new in this one.
            migrationBuilder.Sql("EXEC(N'UPDATE Citations SET ArchiveState = 2 WHERE ArchivedAddress IS NOT NULL');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Citations_EvidenceFiles_FileId", table: "Citations");

            migrationBuilder.DropTable(name: "EvidenceContents");

            migrationBuilder.DropTable(name: "EvidenceFiles");

            migrationBuilder.DropIndex(name: "IX_Citations_ArchiveNextTryAt", table: "Citations");

            migrationBuilder.DropIndex(name: "IX_Citations_FileId", table: "Citations");

            migrationBuilder.DropColumn(name: "ArchiveAnswer", table: "Citations");

            migrationBuilder.DropColumn(name: "ArchiveNextTryAt", table: "Citations");

            migrationBuilder.DropColumn(name: "ArchiveState", table: "Citations");

            migrationBuilder.DropColumn(name: "ArchiveTries", table: "Citations");

            migrationBuilder.DropColumn(name: "ArchiveTrouble", table: "Citations");

            migrationBuilder.DropColumn(name: "FileId", table: "Citations");
        }
    }
}
