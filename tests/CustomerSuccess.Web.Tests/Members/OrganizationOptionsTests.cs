using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Tests.Members;

public class OrganizationOptionsTests
{
    private static readonly (string Name, string Value)[] Named =
    [
        ("Organization:Name", "Acme"), ("Organization:TimeZone", "Asia/Tehran"), ("Organization:Calendar", "Persian"),
        ("Organization:WeekStart", "Sunday"), ("Organization:FiscalYearStartMonth", "7"), ("Organization:ReportingCurrency", "IRR"),
    ];

    [Fact]
    public async Task Settings_name_the_organisation_of_a_new_database_and_the_first_page_begins_with_it()
    {
        using var dashboard = new Dashboard(Named);
        using var browser = dashboard.Browser();
        var setup = await Dashboard.ReadAsync(await browser.GetAsync("/setup"));
        var organization = await dashboard.Services.GetRequiredService<IOrganizationDesk>().FindAsync(default);

        organization.Should().BeEquivalentTo(new
        {
            Name = "Acme",
            TimeZone = "Asia/Tehran",
            Calendar = CalendarKind.Persian,
            WeekStart = DayOfWeek.Sunday,
            FiscalYearStartMonth = 7,
            ReportingCurrency = new Currency("IRR"),
        });
        setup.QuerySelector("#field-organization")!.GetAttribute("value").Should().Be("Acme");
        setup.QuerySelector("#field-timezone")!.GetAttribute("value").Should().Be("Asia/Tehran");
    }

    [Fact]
    public void The_periods_of_a_page_have_the_week_and_fiscal_year_of_the_organisation_in_the_calendar_of_the_reader()
    {
        using var dashboard = new Dashboard(Named);
        using var scope = dashboard.Services.CreateScope();
        var reporting = scope.ServiceProvider.GetRequiredService<IDisplay>().Reporting;

        // An English reader: Mehr, the seventh Persian month, begins a week before October.
        (reporting.Kind, reporting.WeekStart, reporting.FiscalYearStartMonth).Should().Be((CalendarKind.Gregorian, DayOfWeek.Sunday, 10));
    }

    [Theory]
    [InlineData("TimeZone", "Mars/Base")]
    [InlineData("WeekStart", "Wednesday")]
    [InlineData("FiscalYearStartMonth", "13")]
    [InlineData("ReportingCurrency", "dollars")]
    public void A_setting_that_cannot_be_stops_the_start_with_its_name(string setting, string value)
    {
        using var dashboard = new Dashboard(("Organization:Name", "Acme"), ($"Organization:{setting}", value));

        dashboard.Invoking(one => one.CreateClient()).Should().Throw<OptionsValidationException>().WithMessage($"*Organization:{setting}*");
    }
}
