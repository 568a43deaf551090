using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Warnings;

namespace CustomerSuccess.Data.Tests.Imports;

public class WarningTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Suspicious_lines_are_told_apart_from_refused_ones(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await database.ImportAsync(new TextFiles()
            .With("plans.csv", "id,name\nbasic,Basic\n")
            .With("customers.csv", "id,name\nc1,شرکت علي\nc2,Other\n")
            .With("subscriptions.csv", "id,customer,plan,from,amount,currency\ns0,c1,basic,2025-01-01,100,USD\n")
            .With("purchases.csv", "id,customer,on,amount,currency\np1,c1,2025-01-01,50,USD\np2,c1,2025-02-01,70,USD\np3,c1,2025-03-01,60,USD\n"));
        var id = await jobs.SendAllAsync(new TextFiles()
            .With("customers.csv", "id,name\nd1,شرکت علی\nd2,Twice\nd3,twice\nc2,Other\n")
            .With("subscriptions.csv", "id,customer,plan,from,until,amount,currency\ns1,c1,basic,2025-06-01,2025-07-01,100,USD\ns2,c2,basic,2025-06-01,2025-07-01,100,USD\ns3,c2,basic,2025-07-01,,1000,USD\n")
            .With("purchases.csv", "id,customer,on,amount,currency\np4,c1,2025-04-01,600,USD\np5,c1,2025-05-01,120,USD\np6,c1,2025-05-02,6,USD\n"));

        var job = await jobs.DoAsync(id, ImportTask.Check);

        job.Refusals.Should().Be(0);
        jobs.Desk.Warnings(job, 0, 100).Select(warning => (warning.Kind, warning.Line, warning.Reason, string.Join('|', warning.Arguments))).Should().Equal(
            ("customers", 2, WarningReason.NameLooksLike, "شرکت علي|c1"),
            ("customers", 4, WarningReason.NameLooksLikeLine, "3"),
            ("subscriptions", 2, WarningReason.OverlappingSubscription, "s0"),
            // Three of 100 by then, so that a thousand is tenfold.
            ("subscriptions", 4, WarningReason.TenfoldAmount, "1000|100"),
            // The mean of 50, 70 and 60; 120 is twice that, and raises it to 75, of which 6 is a twelfth.
            ("purchases", 2, WarningReason.TenfoldAmount, "600|60"),
            ("purchases", 4, WarningReason.TenfoldAmount, "6|75"));
    }
}
