using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.Sqlite.Migrations
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: true),
                    mapping = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    counts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.CheckConstraint("ck_import_batches_mapping_length", "length(mapping) <= 200");
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
