using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class PhoneTools
{
    [KernelFunction("check_payment_request"), Reads]
    [Description("Find out whether the provider has asked for a payment, and how much.")]
    public string CheckPaymentRequest(TelecomState world)
    {
        world.Saw(Surroundings);
        return world.Phone().PaymentRequest is { } request
            ? $"You have a payment request for bill {request["bill_id"]} of {request["amount_due"]} USD."
            : "No payment request has been made.";
    }

    [KernelFunction("make_payment"), Changes]
    [Description("Pay the bill for which the provider has asked.")]
    public string MakePayment(TelecomState world) => Change(world, phone =>
    {
        if (phone.PaymentRequest is not { } request)
        {
            return "You do not have a payment request.";
        }

        phone.SetAround("payment_request", request.With("paid", true));
        return $"Payment of {request["amount_due"]} USD has been made for bill {request["bill_id"]}.";
    });
}
