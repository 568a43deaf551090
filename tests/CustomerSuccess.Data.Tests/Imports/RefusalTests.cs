using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Tests.Imports;

public class RefusalTests
{
    [Theory]
    [InlineData("plans.csv", "", RefusalReason.FileEmpty)]
    [InlineData("plans.csv", "id\nx\n", RefusalReason.ColumnMissing)]
    [InlineData("plans.csv", "id,name,id\nx,X,y\n", RefusalReason.ColumnTwice)]
    [InlineData("plans.csv", "id,name,price\nx,X,3\n", RefusalReason.ColumnUnknown)]
    [InlineData("plans.csv", "id,name\nx\n", RefusalReason.WrongFieldCount)]
    [InlineData("plans.csv", "id,name\nx,X,y\n", RefusalReason.WrongFieldCount)]
    [InlineData("plans.csv", "id,name\nx,\"X\n", RefusalReason.QuoteNotClosed)]
    [InlineData("plans.csv", "id,name\nx,\n", RefusalReason.ValueMissing)]
    [InlineData("plans.csv", "id,name\nx,X\nx,Y\n", RefusalReason.TwiceInFile)]
    [InlineData("customers.csv", "id,name,signed_up_on\nx,X,0000-01-01\n", RefusalReason.YearOffRange)]
    [InlineData("customers.csv", "id,name,signed_up_on\nx,X,1403-01-01\n", RefusalReason.PersianYear)]
    [InlineData("customers.csv", "id,name,manager\nx,X,nobody@example.com\n", RefusalReason.NoSuchMember)]
    [InlineData("contacts.csv", "id,customer,name\nx,nobody,X\n", RefusalReason.NoSuchRecord)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,amount,currency\ns,c1,pro,2025-01-01,1e30,USD\n", RefusalReason.NotAnAmount)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,amount,currency\ns,c1,pro,2025-01-01,1000000000000000000000000000000,USD\n", RefusalReason.NumberTooLarge)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,amount,currency\ns,c1,pro,2025-01-01,-1,USD\n", RefusalReason.Negative)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,amount,currency\ns,c1,pro,2025-01-01,1,QQQ\n", RefusalReason.UnknownCurrency)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,until,amount,currency\ns,c1,pro,2025-01-02,2025-01-01,1,USD\n", RefusalReason.UntilBeforeFrom)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,until,amount,currency\ns,c1,pro,2025-01-01,2025-03-01,1,USD\ns,c1,pro,2025-02-01,,1,USD\n", RefusalReason.TermsOverlap)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,until,amount,currency\ns,c1,pro,2025-01-01,2025-02-01,1,USD\ns,c2,pro,2025-02-01,,1,USD\n", RefusalReason.LinesDisagree)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,until,amount,currency\ns,c1,pro,2025-01-01,2025-02-01,1,USD\nt,c2,pro,2025-02-01,,1,USD\ns,c1,pro,2025-02-01,,1,USD\n", RefusalReason.NotTogether)]
    [InlineData("subscriptions.csv", "id,customer,plan,from,amount,currency\ns2,c1,pro,2025-01-01,1,USD\n", RefusalReason.BelongsToAnotherCustomer)]
    [InlineData("purchases.csv", "id,customer,on,amount,currency,kind\nx,c1,2025-01-01,1,USD,gift\n", RefusalReason.NotOneOf)]
    [InlineData("responses.csv", "id,survey,wave,customer,answered_on,score\nx,nps,Spring,c1,2025-04-03,11\n", RefusalReason.ScoreOffScale)]
    [InlineData("responses.csv", "id,survey,wave,customer,answered_on,score\nx,nps,Spring,c1,2025-04-03,7.5\n", RefusalReason.NotAWholeNumber)]
    [InlineData("responses.csv", "id,survey,wave,customer,answered_on,score\nx,nps,Autumn,c1,2025-04-03,7\n", RefusalReason.NoSuchRecord)]
    [InlineData("responses.csv", "id,survey,wave,customer,contact,answered_on,score\nx,nps,Spring,c1,p2,2025-04-03,7\n", RefusalReason.PersonOfAnotherCustomer)]
    [InlineData("feedback.csv", "id,customer,on,sentiment\nx,c1,2025-01-01,3\n", RefusalReason.NumberOffRange)]
    [InlineData("costs.csv", "id,category,from,until,amount,currency\nx,salaries,2025-01-01,2025-01-01,1,USD\n", RefusalReason.UntilNotAfterFrom)]
    [InlineData("costs.csv", "id,category,from,amount,currency,customer,segment\nx,salaries,2025-01-01,1,USD,c1,Large\n", RefusalReason.CustomerAndSegment)]
    [InlineData("costs.csv", "id,category,from,amount,currency\nx,gifts,2025-01-01,1,USD\n", RefusalReason.NoSuchRecord)]
    [InlineData("exchange_rates.csv", "currency,into,from,rate\nUSD,USD,2025-01-01,1\n", RefusalReason.SameCurrency)]
    public async Task A_bad_line_is_refused_with_its_reason(string file, string text, RefusalReason reason)
    {
        await using var database = new SqliteDatabase();
        await database.StartWithAsync([]);
        await database.ImportAsync(ImportTest.Company());

        var result = await database.ImportAsync(new TextFiles().With(file, text));

        result.Report.Refusals.Select(refusal => refusal.Reason).Should().Contain(reason);
        result.Report.Refused.Should().BePositive();
    }

    [Fact]
    public async Task All_faults_of_a_line_are_told_at_once_and_it_counts_once()
    {
        await using var database = new SqliteDatabase();
        await database.StartWithAsync([]);

        var result = await database.ImportAsync(new TextFiles().With("subscriptions.csv", "id,customer,plan,from,until,amount,currency,unit\n,x,y,soon,never,much,QQQ,moon\n"));

        result.Report.Refused.Should().Be(1);
        result.Report.Refusals.Select(refusal => refusal.Column).Should().BeEquivalentTo("id", "customer", "plan", "from", "until", "amount", "currency", "unit");
    }

    [Fact]
    public async Task A_long_name_is_refused_and_right_to_left_marks_are_kept()
    {
        await using var database = new SqliteDatabase();
        await database.StartWithAsync([]);

        var result = await database.ImportAsync(new TextFiles().With("customers.csv", $"id,name\nc1,{new string('n', 10_000)}\nc2,\u200Fشرکت\u200F\n"));

        result.Report.Counts.Should().Equal(new ImportCounts("customers", 1, 0, 0, 1));
        result.Report.Refusals[0].Value!.Length.Should().BeLessThan(100);
    }

    [Fact]
    public async Task A_file_of_an_unknown_name_is_named_and_not_read()
    {
        await using var database = new SqliteDatabase();
        await database.StartWithAsync([]);

        var result = await database.ImportAsync(new TextFiles().With("notes.csv", "a,b\n1,2\n"));

        result.Report.UnknownFiles.Should().Equal("notes.csv");
        result.Report.Counts.Should().BeEmpty();
    }
}
