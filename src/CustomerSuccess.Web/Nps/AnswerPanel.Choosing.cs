using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Web.Entry;

namespace CustomerSuccess.Web.Nps;

public sealed partial class AnswerPanel
{
    private IReadOnlyList<EntryPerson>? _people;

    private async Task<IReadOnlyList<ComboChoice>> FindCustomersAsync(string typed, CancellationToken cancellationToken) =>
        [.. (await Directory.FindCustomersAsync(Viewer, typed, cancellationToken)).Select(customer => new ComboChoice(customer.Id.Value, customer.Name))];

    private async Task<IReadOnlyList<ComboChoice>> FindPeopleAsync(string typed, CancellationToken cancellationToken)
    {
        if (_form.CustomerId is not { } customer)
        {
            return [];
        }

        _people ??= await Directory.PeopleAsync(Viewer, new CustomerId(customer), cancellationToken);
        var folded = FoldedText.Of(typed);
        return [.. _people.Where(person => FoldedText.Of(person.Name).Contains(folded, StringComparison.Ordinal)).Select(person => new ComboChoice(person.Id.Value, person.Name))];
    }

    private void CustomerTyped(string typed)
    {
        (_form.Customer, _form.CustomerId, _form.ContactId, _people) = (typed, null, null, null);
        Typed();
    }

    private void CustomerChosen(ComboChoice customer)
    {
        (_form.Customer, _form.CustomerId, _form.ContactId, _people) = (customer.Name, customer.Key, null, null);
        Typed();
        _edit!.NotifyFieldChanged(_edit.Field(nameof(AnswerForm.Customer)));
    }

    private void PersonTyped(string typed)
    {
        (_form.Person, _form.ContactId) = (typed, null);
        Typed();
    }

    private void PersonChosen(ComboChoice person)
    {
        (_form.Person, _form.ContactId) = (person.Name, person.Key);
        Typed();
    }

    /// <summary>Whoever types a whole name need not choose it: the only customer of that name is meant.</summary>
    private async Task ChooseTypedCustomerAsync()
    {
        if (_form.CustomerId is not null || _form.Customer.Length == 0)
        {
            return;
        }

        var typed = _form.Customer;
        var found = await FindCustomersAsync(typed, CancellationToken.None);
        var named = found.Where(customer => FoldedText.Of(customer.Name) == FoldedText.Of(typed)).ToList();
        // Typed on while it was looked up: the next leaving or saving looks again.
        if (named is [var one] && _form.Customer == typed && _form.CustomerId is null)
        {
            CustomerChosen(one);
        }
    }
}
