using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ApiKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reads_figures = table.Column<bool>(type: "INTEGER", nullable: false),
                    reads_records = table.Column<bool>(type: "INTEGER", nullable: false),
                    writes_records = table.Column<bool>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.CheckConstraint("ck_api_keys_key_hash_length", "length(key_hash) <= 64");
                    table.CheckConstraint("ck_api_keys_name_length", "length(name) <= 100");
                    table.CheckConstraint("ck_api_keys_prefix_length", "length(prefix) <= 20");
                });

            migrationBuilder.CreateTable(
                name: "remembered_requests",
                columns: table => new
                {
                    api_key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    asked = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    location = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remembered_requests", x => new { x.api_key_id, x.name });
                    table.CheckConstraint("ck_remembered_requests_asked_length", "length(asked) <= 64");
                    table.CheckConstraint("ck_remembered_requests_content_type_length", "length(content_type) <= 200");
                    table.CheckConstraint("ck_remembered_requests_location_length", "length(location) <= 2000");
                    table.CheckConstraint("ck_remembered_requests_name_length", "length(name) <= 200");
                });

            migrationBuilder.CreateIndex(
                name: "ux_api_keys_key_hash",
                table: "api_keys",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_remembered_requests_at_utc",
                table: "remembered_requests",
                column: "at_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "remembered_requests");
        }
    }
}
