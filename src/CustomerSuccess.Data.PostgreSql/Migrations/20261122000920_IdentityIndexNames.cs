using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class IdentityIndexNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "RoleNameIndex",
                table: "roles",
                newName: "ux_roles_normalized_name");

            migrationBuilder.RenameIndex(
                name: "UserNameIndex",
                table: "members",
                newName: "ux_members_normalized_user_name");

            migrationBuilder.RenameIndex(
                name: "EmailIndex",
                table: "members",
                newName: "ix_members_normalized_email");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "ux_roles_normalized_name",
                table: "roles",
                newName: "RoleNameIndex");

            migrationBuilder.RenameIndex(
                name: "ux_members_normalized_user_name",
                table: "members",
                newName: "UserNameIndex");

            migrationBuilder.RenameIndex(
                name: "ix_members_normalized_email",
                table: "members",
                newName: "EmailIndex");
        }
    }
}
