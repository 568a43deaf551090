using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.Sqlite.Migrations
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
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateOnly>(
                name: "first_day",
                table: "import_batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "undo_refusal",
                table: "import_batches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "undo_refused_for",
                table: "import_batches",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "undone_at",
                table: "import_batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "undone_by",
                table: "import_batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until_day",
                table: "import_batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "import_jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    state = table.Column<short>(type: "INTEGER", nullable: false),
                    state_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ending = table.Column<short>(type: "INTEGER", nullable: true),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: false),
                    counts = table.Column<string>(type: "TEXT", nullable: false),
                    refusals = table.Column<long>(type: "INTEGER", nullable: false),
                    warnings = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_jobs", x => x.id);
                    table.CheckConstraint("ck_import_jobs_ending", "ending IN (0, 1, 2, 3, 4, 5)");
                    table.CheckConstraint("ck_import_jobs_host_length", "length(host) <= 255");
                    table.CheckConstraint("ck_import_jobs_state", "state IN (0, 1, 2, 3, 4, 5, 6)");
                });

            migrationBuilder.CreateTable(
                name: "import_mappings",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: true),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_mappings", x => x.name);
                    table.CheckConstraint("ck_import_mappings_name_length", "length(name) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "import_undo",
                columns: table => new
                {
                    batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_undo", x => new { x.batch, x.number });
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_import_batches_undo_refusal",
                table: "import_batches",
                sql: "undo_refusal IN (0, 1, 2, 3, 4)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_import_batches_undo_refused_for_length",
                table: "import_batches",
                sql: "length(undo_refused_for) <= 100");

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

            migrationBuilder.DropCheckConstraint(
                name: "ck_import_batches_undo_refused_for_length",
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
