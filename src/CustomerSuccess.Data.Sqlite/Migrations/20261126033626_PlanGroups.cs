using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlanGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_groups", x => x.id);
                    table.CheckConstraint("ck_plan_groups_name_length", "length(name) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "grouped_plans",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grouped_plans", x => new { x.group_id, x.plan_id });
                    table.ForeignKey(
                        name: "fk_grouped_plans_group_id",
                        column: x => x.group_id,
                        principalTable: "plan_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_grouped_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_grouped_plans_plan_id",
                table: "grouped_plans",
                column: "plan_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grouped_plans");

            migrationBuilder.DropTable(
                name: "plan_groups");
        }
    }
}
