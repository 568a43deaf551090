using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ImportBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    member = table.Column<Guid>(type: "uuid", nullable: true),
                    mapping = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    files = table.Column<string>(type: "text", nullable: false),
                    counts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_survey_responses_entered_by_entered_at",
                table: "survey_responses",
                columns: new[] { "entered_by", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_costs_entered_by_entered_at",
                table: "costs",
                columns: new[] { "entered_by", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_at_utc",
                table: "import_batches",
                column: "at_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropIndex(
                name: "ix_survey_responses_entered_by_entered_at",
                table: "survey_responses");

            migrationBuilder.DropIndex(
                name: "ix_costs_entered_by_entered_at",
                table: "costs");
        }
    }
}
