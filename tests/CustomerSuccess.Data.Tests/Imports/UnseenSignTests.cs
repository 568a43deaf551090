using CustomerSuccess.Data.Imports;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>Editors of right-to-left text leave marks of direction that nobody sees.</summary>
public class UnseenSignTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Marks_around_days_and_codes_are_no_part_of_them_and_words_keep_theirs(TestDatabase database)
    {
        await using var _ = database;

        var result = await database.ImportAsync(new TextFiles().With(
            "customers.csv",
            "id,name,country,signed_up_on\nm1,\u202Bشرکت\u200Cهای مهر\u202C,\u200EIR\u200E,\u20662025-01-05\u2069\nm2,\u200F\u200F,IR,\n"));

        result.Report.Refusals.Should().ContainSingle().Which.Should().Match<ImportRefusal>(refusal => refusal.Line == 3 && refusal.Reason == RefusalReason.ValueMissing);
        await using var context = database.CreateDbContext();
        var stored = await context.Customers.SingleAsync();
        (stored.ExternalId, stored.Name, stored.Country, stored.SignedUpOn).Should().Be(("m1", "\u202Bشرکت\u200Cهای مهر\u202C", "IR", new DateOnly(2025, 1, 5)));
    }

    [Theory, OnSqlite]
    public async Task A_number_that_is_drawn_the_other_way_round_is_none(TestDatabase database)
    {
        await using var _ = database;

        var result = await database.ImportAsync(new TextFiles().With("customers.csv", "id,name\nc1,Alder\n").With(
            "purchases.csv", "id,customer,on,amount,currency\nb1,c1,2026-01-05,\u202E12\u202C,USD\nb2,c1,2026-01-05,\u206612\u2069,USD\n"));

        result.Report.Refusals.Should().ContainSingle().Which.Should().Match<ImportRefusal>(refusal => refusal.Line == 2 && refusal.Reason == RefusalReason.NotAnAmount);
    }
}
