using CustomerSuccess.Web.Actions;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>What is to be done about the customer.</summary>
public sealed partial class CustomerPage
{
    private OpenActionView? _closing;

    [Inject] public required ActionsViews Actions { get; init; }

    private IReadOnlyList<OwnerChoice> Owners => Actions.OwnersOf(_facts!);

    private EventCallback ActionOpener => _mayAct ? EventCallback.Factory.Create(this, () => _dialog = Dialog.Action) : default;

    private EventCallback<OpenActionView> OutcomeOpener => _mayAct
        ? EventCallback.Factory.Create<OpenActionView>(this, action => (_closing, _dialog) = (action, Dialog.Outcome))
        : default;
}
