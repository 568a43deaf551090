using CustomerSuccess.Data.Imports.Guessing;
using CustomerSuccess.Data.Imports.Mappings;

namespace CustomerSuccess.Data.Tests.Imports;

public class KindGuessTests
{
    [Theory]
    [InlineData("a.csv", "Customer ID,Company Name,Country,Signup Date", "customers", "id=Customer ID,name=Company Name,country=Country,signed_up_on=Signup Date")]
    [InlineData("b.csv", "کد مشتری,نام شرکت,کشور", "customers", "id=کد مشتری,name=نام شرکت,country=کشور")]
    [InlineData("c.csv", "کد اشتراک;کد مشتری;کد طرح;از تاریخ;تا تاریخ;مبلغ;ارز", "subscriptions", "id=کد اشتراک,customer=کد مشتری,plan=کد طرح,from=از تاریخ,until=تا تاریخ,amount=مبلغ,currency=ارز")]
    [InlineData("d.csv", "order_id,customer_id,date,total,currency", "purchases", "id=order_id,customer=customer_id,on=date,amount=total,currency=currency")]
    [InlineData("plans-2026.csv", "id,name", "plans", "id=id,name=name")]
    [InlineData("people.csv", "Customer ID,Company name,Country,Since,Tier", "customers", "id=Customer ID,name=Company name,country=Country,signed_up_on=Since,segment=Tier")]
    [InlineData("shop.xlsx/Plans", "id,name", "plans", "id=id,name=name")]
    [InlineData("plans.xlsx/Sheet1", "id,name", "plans", "id=id,name=name")]
    [InlineData("customers.xlsx/Plans", "id,name", "plans", "id=id,name=name")]
    [InlineData("e.csv", "currency,into,from,rate", "exchange_rates", "currency=currency,into=into,from=from,rate=rate")]
    [InlineData("f.csv", "customer,factor,on,value", "factor_values", "customer=customer,factor=factor,on=on,value=value")]
    [InlineData("g.csv", "شناسه,سرفصل,از,مبلغ,واحد پول,شرح", "costs", "id=شناسه,category=سرفصل,from=از,amount=مبلغ,currency=واحد پول,description=شرح")]
    public void A_kind_is_guessed_from_headings_in_either_language(string file, string headings, string kind, string columns)
    {
        var guess = KindGuess.Of(file, headings.Split(',', ';'));

        guess.Kind.Name.Should().Be(kind);
        guess.Columns.Select(column => $"{column.Key}={column.Value}").Should().BeEquivalentTo(columns.Split(','));
    }

    [Fact]
    public void A_mapping_is_written_so_that_it_is_read_again_the_same()
    {
        var mapping = ImportTest.ShippedMapping("ravenstack");

        var again = MappingFile.Read(MappingFile.Write(mapping));

        MappingFile.Write(again).Should().Be(MappingFile.Write(mapping));
        again.Steps.Should().BeEquivalentTo(mapping.Steps);
    }

    [Theory]
    [InlineData("31/12/2025", false, "2025/12/31")]
    [InlineData("1.2.2026", false, "2026/2/1")]
    [InlineData("۰۱/۰۱/۱۴۰۵", true, "2026-03-21")]
    [InlineData("2025-12-31", false, "2025-12-31")]
    public void A_day_may_come_before_its_month(string written, bool isPersian, string read)
    {
        var column = new MappingColumn { Column = "day", DayFirst = true, Calendar = isPersian ? Domain.Time.CalendarKind.Persian : null };

        ColumnMapping.ValueOf(column, new SourceLine(2, new Dictionary<string, int> { ["day"] = 0 }, [written]), string.Empty).Should().Be(read);
    }
}
