using CustomerSuccess.Web.Entry;

namespace CustomerSuccess.Web.Costs;

public sealed partial class CostPanel
{
    private async Task<IReadOnlyList<ComboChoice>> FindCustomersAsync(string typed, CancellationToken cancellationToken) =>
        [.. (await Directory.FindCustomersAsync(Viewer, typed, cancellationToken)).Select(customer => new ComboChoice(customer.Id.Value, customer.Name))];

    private void CustomerTyped(string typed)
    {
        (_form.OnlyCustomer, _form.OnlyCustomerId) = (typed, null);
        Typed();
    }

    private void CustomerChosen(ComboChoice customer)
    {
        (_form.OnlyCustomer, _form.OnlyCustomerId) = (customer.Name, customer.Key);
        Typed();
        _edit!.NotifyFieldChanged(_edit.Field(nameof(CostForm.OnlyCustomer)));
    }

    /// <summary>Whoever types a whole name need not choose it: the only customer of that name is meant.</summary>
    private async Task ChooseTypedCustomerAsync()
    {
        if (_form.Scope is not CostScope.Customer || _form.OnlyCustomerId is not null || _form.OnlyCustomer.Length == 0)
        {
            return;
        }

        var typed = _form.OnlyCustomer;
        var named = (await FindCustomersAsync(typed, CancellationToken.None)).Where(customer => FoldedText.Of(customer.Name) == FoldedText.Of(typed)).ToList();
        if (named is [var one] && _form.OnlyCustomer == typed && _form.OnlyCustomerId is null)
        {
            CustomerChosen(one);
        }
    }
}
