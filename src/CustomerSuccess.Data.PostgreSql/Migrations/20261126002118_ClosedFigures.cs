using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ClosedFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_closed_periods_from_day",
                table: "closed_periods");

            migrationBuilder.AddColumn<string>(
                name: "figures",
                table: "closed_periods",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateTime>(
                name: "reopened_at",
                table: "closed_periods",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reopened_by",
                table: "closed_periods",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reopening_reason",
                table: "closed_periods",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_closed_periods_from_day",
                table: "closed_periods",
                column: "from_day",
                unique: true,
                filter: "reopened_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_closed_periods_from_day",
                table: "closed_periods");

            migrationBuilder.DropColumn(
                name: "figures",
                table: "closed_periods");

            migrationBuilder.DropColumn(
                name: "reopened_at",
                table: "closed_periods");

            migrationBuilder.DropColumn(
                name: "reopened_by",
                table: "closed_periods");

            migrationBuilder.DropColumn(
                name: "reopening_reason",
                table: "closed_periods");

            migrationBuilder.CreateIndex(
                name: "ix_closed_periods_from_day",
                table: "closed_periods",
                column: "from_day");
        }
    }
}
