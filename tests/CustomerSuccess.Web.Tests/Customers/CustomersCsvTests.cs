using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Customers;

public class CustomersCsvTests : PageTest
{
    [Fact]
    public async Task A_file_has_every_row_once_with_days_of_both_calendars_and_nothing_for_what_is_not_known()
    {
        var customers = new ListedCustomers();
        customers.Lines.Add(ListedCustomers.Harrow with { Name = "=1+1" });
        using var file = new StringWriter();

        await Csv(customers).WriteAsync(file, new CustomerQuery(), new Viewer(MemberId.New(), [Role.Lead]), CancellationToken.None);

        var rows = file.ToString().Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        rows.Should().HaveCount(4);
        rows[1].Should().Be(
            $"Tideway Foods,{ListedCustomers.Tideway.Customer.Value},Large,SE,Sara Lindqvist,43.9,At risk,-12,0.86,2026-09-16,1405/06/25,4,2026-10-02,1405/07/10,2026-10-29,1405/08/07,4820,2,2026-10-02,1405/07/10");
        rows[2].Should().EndWith(",,,,,,,,,0,,");
        rows[3].Should().StartWith("'=1+1,");
    }

    [Fact]
    public async Task A_file_is_not_for_who_reads_no_customers()
    {
        using var file = new StringWriter();
        var write = () => Csv(new ListedCustomers()).WriteAsync(file, new CustomerQuery(), new Viewer(MemberId.New(), [Role.Staff]), CancellationToken.None);

        await write.Should().ThrowAsync<NotAllowedException>();
        file.ToString().Should().BeEmpty();
    }

    private CustomersCsv Csv(ListedCustomers customers)
    {
        var services = Services.BuildServiceProvider();
        return new CustomersCsv(customers, customers, services.GetRequiredService<IStringLocalizer<CustomersCsv>>(), services.GetRequiredService<IStringLocalizer<HealthBadge>>());
    }
}
