using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CustomerSuccess.Data.PostgreSql.Migrations;

/// <summary>Wakes the readers of changes when a transaction commits, whatever wrote: the application, a bulk copy or a person.</summary>
/// <remarks>Written by hand: it is no part of the model, and SQLite, where the writer tells its own process, has nothing like it.</remarks>
[DbContext(typeof(CustomerSuccessContext))]
[Migration("20261125230000_NotifyReaders")]
public sealed class NotifyReaders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION notify_records_changed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('records_changed', '');
            RETURN NULL;
        END
        $$;
        CREATE TRIGGER records_changed AFTER INSERT ON changes
            FOR EACH STATEMENT EXECUTE FUNCTION notify_records_changed();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "DROP TRIGGER records_changed ON changes; DROP FUNCTION notify_records_changed();");
}
