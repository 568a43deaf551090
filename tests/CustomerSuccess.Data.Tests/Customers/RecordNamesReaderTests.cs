using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Customers;

public class RecordNamesReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Records_are_found_by_the_name_of_their_system_and_by_our_own(TestDatabase database)
    {
        var (named, unnamed) = (new Customer { Id = CustomerId.New(), Name = "Tideway Foods", ExternalId = "C-1" }, Unassigned("Nordwind"));
        var plan = new Plan { Id = PlanId.New(), Name = "Pro", ExternalId = "pro" };
        await database.StartWithAsync([named, unnamed, plan]);
        var names = new RecordNamesReader(database);

        (await names.CustomerAsync("C-1")).Should().Be(named.Id);
        (await names.CustomerAsync($"own:{unnamed.Id.Value}")).Should().Be(unnamed.Id);
        (await names.CustomerAsync(named.Id.Value.ToString())).Should().Be(named.Id);
        (await names.CustomerAsync("C-2")).Should().BeNull();
        (await names.CustomerAsync($"own:{Guid.NewGuid()}")).Should().BeNull();
        (await names.PlanAsync("pro")).Should().Be(plan.Id);
        (await names.PlanAsync(plan.Id.Value.ToString())).Should().Be(plan.Id);
        (await names.PlanAsync("basic")).Should().BeNull();
        (await names.CustomersAsync([named.Id, unnamed.Id, CustomerId.New()])).Should().BeEquivalentTo(new Dictionary<CustomerId, string>
        {
            [named.Id] = "C-1",
            [unnamed.Id] = $"own:{unnamed.Id.Value}",
        });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Members_are_found_by_their_address_in_any_case_and_by_identifier(TestDatabase database)
    {
        var sara = Sara;
        (sara.Email, sara.NormalizedEmail) = ("sara@acme.example", "SARA@ACME.EXAMPLE");
        await database.StartWithAsync([sara]);
        var names = new RecordNamesReader(database);

        (await names.MemberAsync(" Sara@acme.example ")).Should().Be(Owner.Id);
        (await names.MemberAsync(Owner.Id.Value.ToString())).Should().Be(Owner.Id);
        (await names.MemberAsync("nobody@acme.example")).Should().BeNull();
        (await names.MemberAsync(MemberId.New().Value.ToString())).Should().BeNull();
    }
}
