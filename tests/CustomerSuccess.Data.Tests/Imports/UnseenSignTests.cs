using CustomerSuccess.Data.Imports;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>Editors of right-to-left text leave marks of direction that nobody sees.</summary>
public class UnseenSignTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Marks_around_a_value_are_no_part_of_it(TestDatabase database)
    {
        await using var _ = database;

        var result = await database.ImportAsync(new TextFiles().With(
            "customers.csv",
            "id,name,country,signed_up_on\n\u200Fm1\u200F,\u202Bشرکت\u200Cهای مهر\u202C,\u200EIR\u200E,\u20662025-01-05\u2069\nm2,\u200F\u200F,IR,\n"));

        result.Report.Refusals.Should().ContainSingle().Which.Should().Match<ImportRefusal>(refusal => refusal.Line == 3 && refusal.Reason == RefusalReason.ValueMissing);
        await using var context = database.CreateDbContext();
        var stored = await context.Customers.SingleAsync();
        (stored.ExternalId, stored.Name, stored.Country, stored.SignedUpOn).Should().Be(("m1", "شرکت\u200Cهای مهر", "IR", new DateOnly(2025, 1, 5)), "the sign within a word is the writer's");
    }
}
