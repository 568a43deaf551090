using System.Globalization;
using CsvHelper;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Lifetime;
using CustomerSuccess.Web.Tests.Overview;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Lifetime;

public class PredictedCsvTests : PageTest
{
    [Fact]
    public async Task Every_page_of_the_list_is_written_as_numbers()
    {
        await using var services = Services.BuildServiceProvider();
        await using var text = new StringWriter(CultureInfo.InvariantCulture);

        await new PredictedCsv(new TwoPages(), new StubReader<PredictedValues>(period => new PredictedValues(period, HandWorked.Dollars, 1m, null, null, 0, 0, 0, null)), services.GetRequiredService<IStringLocalizer<LifetimePage>>()).WriteAsync(
            text, new BarAddress(null, null, "/clv"), new Period(new(2026, 9, 1), new(2026, 10, 1)), Filter.All, new Viewer(MemberId.New(), [Role.Lead]), default);

        using var csv = new CsvParser(new StringReader(text.ToString()), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.Record!);
        }

        rows[0].Should().StartWith("Customer").And.EndWith("Predicted value, USD");
        // 974 days are 32 months of 30.4375 days, 341 are 11.2.
        rows[1].Should().Equal("'=Tideway", TwoPages.Tideway.Value.ToString(), "Large", "Subscription", "32", "11.20", "", "43213.7");
        rows[2][5..].Should().Equal("", "3.44", "172");
        rows.Should().HaveCount(3);
    }

    [Fact]
    public void A_file_is_of_the_slice_and_bar_of_its_page() =>
        PredictedEndpoint.Href("/clv?period=2026-09&value=100").Should().Be("/clv/predicted.csv?period=2026-09&value=100");

    private sealed class TwoPages : IPredictedCustomers
    {
        public static readonly CustomerId Tideway = CustomerId.New();

        private static readonly PredictedLine[] Lines =
        [
            new(Tideway, "=Tideway", "Large", true, 974, 341, 43_213_70, HandWorked.Dollars),
            new(CustomerId.New(), "Corner Shop", null, false, 487, 3.44, 172_00, HandWorked.Dollars),
        ];

        public Task<PredictedList> ReadAsync(ValueBar? bar, Period period, Filter filter, Viewer viewer, int skip, int take, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PredictedList(2, 2, [.. Lines.Skip(skip).Take(1)], new FigureStamp(7, null)));
    }
}
