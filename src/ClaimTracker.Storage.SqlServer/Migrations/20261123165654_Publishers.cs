using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClaimTracker.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Publishers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Articles_TeamId_Publisher",
                table: "Articles",
                columns: new[] { "TeamId", "Publisher" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Articles_TeamId_Publisher", table: "Articles");
        }
    }
}
