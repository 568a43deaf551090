using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "done_at",
                table: "import_batches",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateOnly>(
                name: "first_day",
                table: "import_batches",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "undo_refusal",
                table: "import_batches",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "undo_refused_for",
                table: "import_batches",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "undone_at",
                table: "import_batches",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "undone_by",
                table: "import_batches",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until_day",
                table: "import_batches",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "import_jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member = table.Column<Guid>(type: "uuid", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    host = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    state_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ending = table.Column<short>(type: "smallint", nullable: true),
                    files = table.Column<string>(type: "text", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: false),
                    counts = table.Column<string>(type: "text", nullable: false),
                    refusals = table.Column<long>(type: "bigint", nullable: false),
                    warnings = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_jobs", x => x.id);
                    table.CheckConstraint("ck_import_jobs_ending", "ending IN (0, 1, 2, 3, 4, 5)");
                    table.CheckConstraint("ck_import_jobs_state", "state IN (0, 1, 2, 3, 4, 5, 6)");
                });

            migrationBuilder.CreateTable(
                name: "import_mappings",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    member = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_mappings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "import_undo",
                columns: table => new
                {
                    batch = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_undo", x => new { x.batch, x.number });
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_import_batches_undo_refusal",
                table: "import_batches",
                sql: "undo_refusal IN (0, 1, 2, 3, 4)");

            migrationBuilder.CreateIndex(
                name: "ix_import_jobs_at_utc",
                table: "import_jobs",
                column: "at_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_jobs");

            migrationBuilder.DropTable(
                name: "import_mappings");

            migrationBuilder.DropTable(
                name: "import_undo");

            migrationBuilder.DropCheckConstraint(
                name: "ck_import_batches_undo_refusal",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "done_at",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "first_day",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "undo_refusal",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "undo_refused_for",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "undone_at",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "undone_by",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "until_day",
                table: "import_batches");
        }
    }
}
