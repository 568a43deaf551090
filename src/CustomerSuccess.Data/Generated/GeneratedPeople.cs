using CustomerSuccess.Data.Generated.Words;
using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Data.Generated;

/// <summary>Makes up who a customer is.</summary>
internal static class GeneratedPeople
{
    public static GeneratedCustomer Of(CompanyPlan company, SeededRandom random, string name, int index)
    {
        var country = Market.Country(random);
        var isPersian = country == "IR";
        var signUp = Market.SignUp(random, company, country);
        var managers = company.Options.Managers;
        var customer = new Customer
        {
            Id = new CustomerId(random.Id(signUp)),
            ExternalId = name,
            Name = isPersian ? CompanyNames.Persian(random) : CompanyNames.InEnglish(random, country),
            Segment = Market.Segment(random),
            Country = country,
            ManagerId = managers.Count == 0 ? null : managers[index % managers.Count].Id,
            SignedUpOn = signUp,
        };
        customer.Fold();
        var made = new GeneratedCustomer { Customer = customer };
        made.Properties.Add(new CustomerProperty { CustomerId = customer.Id, Name = "industry", Value = Market.Industry(random) });
        for (var i = 1; company.Options.HasDetail && i <= (customer.Segment == "Small" ? 1 : customer.Segment == "Medium" ? 2 : 3); i++)
        {
            var (person, mail, role) = PersonNames.Of(random, isPersian);
            made.Contacts.Add(new Contact
            {
                Id = new ContactId(random.Id(signUp)),
                CustomerId = customer.Id,
                ExternalId = $"{name}-p{i}",
                Name = person,
                Email = $"{mail}@{name}.example",
                Role = role,
            });
        }

        return made;
    }
}
