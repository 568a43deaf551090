using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Imports;

namespace CustomerSuccess.Web.Tests.Imports;

public class FileFormTests
{
    [Fact]
    public void What_a_mapping_says_comes_back_from_the_form_as_it_was()
    {
        var plain = Step("purchases", ("id", Of("Order") with { IsId = true }), ("customer", Of("Client") with { NullIf = ["-"] }), ("on", Of("Date")), ("amount", Of("Sum")), ("currency", new MappingColumn { Constant = "USD" }));
        var step = plain with { Encoding = "windows-1256", Delimiter = ";" };

        FileForm.Of(step)!.Step().Should().BeEquivalentTo(step);
    }

    [Fact]
    public void A_mapping_that_does_more_than_name_columns_has_no_form()
    {
        var step = Step("plans", ("id", Of("Plan")), ("name", Of("Plan")));

        FileForm.Of(step with { Distinct = "Plan" }).Should().BeNull();
        FileForm.Of(step with { Join = [new MappingJoin("other.csv", "Plan", "Name")] }).Should().BeNull();
        FileForm.Of(step with { Where = new Dictionary<string, IReadOnlyList<string>> { ["Kind"] = ["a"] } }).Should().BeNull();
        FileForm.Of(step).Should().NotBeNull();
    }

    [Theory]
    [InlineData(DateStyle.YearFirst, false, null)]
    [InlineData(DateStyle.DayFirst, true, null)]
    [InlineData(DateStyle.Jalali, false, CalendarKind.Persian)]
    [InlineData(DateStyle.JalaliDayFirst, true, CalendarKind.Persian)]
    public void The_style_of_dates_goes_to_every_day_and_to_nothing_else(DateStyle style, bool isDayFirst, CalendarKind? calendar)
    {
        var form = FileForm.Of(Step("costs", ("from", Of("From")), ("until", Of("Until")), ("amount", Of("Sum")), ("description", Of("Memo"))))!;

        form.Dates = style;

        var columns = form.Step().Columns;
        (columns["from"].DayFirst, columns["from"].Calendar).Should().Be((isDayFirst, calendar));
        (columns["until"].DayFirst, columns["until"].Calendar).Should().Be((isDayFirst, calendar));
        columns["description"].Should().BeEquivalentTo(Of("Memo"));
        FileForm.Of(form.Step())!.Dates.Should().Be(style);
    }

    [Theory]
    [InlineData(AmountScale.Main, null)]
    [InlineData(AmountScale.Thousand, 1_000)]
    [InlineData(AmountScale.Million, 1_000_000)]
    [InlineData(AmountScale.Rial, null)]
    [InlineData(AmountScale.Toman, 10)]
    [InlineData(AmountScale.ThousandToman, 10_000)]
    [InlineData(AmountScale.MillionToman, 10_000_000)]
    public void The_unit_of_amounts_is_a_factor_and_is_read_again_from_it(AmountScale scale, int? factor)
    {
        var form = FileForm.Of(Step("purchases", ("amount", Of("Sum")), ("currency", Of("Currency"))))!;

        form.Scale = scale;

        form.Step().Columns["amount"].Times.Should().Be(factor);
        FileForm.Of(form.Step())!.Scale.Should().Be(scale);
    }

    [Fact]
    public void A_unit_of_the_Iranian_currency_says_the_currency_where_the_file_has_none_and_takes_its_words_for_it()
    {
        var without = FileForm.Of(Step("purchases", ("amount", Of("مبلغ"))))!;
        var with = FileForm.Of(Step("purchases", ("amount", Of("مبلغ")), ("currency", Of("واحد"))))!;

        (without.Scale, with.Scale) = (AmountScale.Toman, AmountScale.Toman);

        without.Step().Columns["currency"].Constant.Should().Be("IRR");
        with.Step().Columns["currency"].Values!["تومان"].Should().Be("IRR");
        with.Scale = AmountScale.Thousand;
        with.Step().Columns["currency"].Should().BeEquivalentTo(Of("واحد"), "of another unit nothing is left");
    }

    [Fact]
    public void A_value_for_every_line_and_a_column_that_is_not_in_the_file()
    {
        var form = FileForm.Of(Step("customers", ("id", Of("Key")), ("name", Of("Who")), ("country", Of("Land"))))!;

        (form.Sources["name"], form.Constants["name"]) = (FileForm.Constant, "Unnamed");
        form.Sources.Remove("country");

        form.Step().Columns.Should().BeEquivalentTo(new Dictionary<string, MappingColumn> { ["id"] = Of("Key"), ["name"] = new() { Constant = "Unnamed" } });
    }

    private static MappingColumn Of(string heading) => new() { Column = heading };

    private static MappingStep Step(string kind, params (string Name, MappingColumn Column)[] columns) =>
        new() { Kind = kind, File = "a.csv", Delimiter = ",", Columns = columns.ToDictionary(column => column.Name, column => column.Column) };
}
