using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

internal sealed partial class AirlineTools
{
    [KernelFunction("get_user_details"), Reads]
    [Description("Show a customer's profile: name, address, e-mail, birthday, payment methods, saved passengers, membership and the ids of their reservations.")]
    public string GetUserDetails(AirlineState airline, [Takes(TakesAttribute.Text), Description("Id of the customer, e.g. 'ann_smith_1234'.")] PyValue userId)
    {
        var user = User(airline, userId);
        airline.Authenticates = userId.AsText;
        airline.Saw(new(Tables.Users, userId.AsText!), userId.AsText);
        return PyText.Json(user);
    }

    [KernelFunction("get_reservation_details"), Reads]
    [Description("Show a reservation: flights, cabin, passengers, payments, bags, insurance and status.")]
    public string GetReservationDetails(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Id of the reservation: six letters and digits, e.g. '8JX2WO'.")] PyValue reservationId)
    {
        // v1 says so of an absent reservation (A8).
        Refuse.If(variant.Untyped && airline.Reservation(PyMath.Key(reservationId)) is null, "user not found");
        return Show(airline, Reservation(airline, reservationId));
    }

    [KernelFunction("get_flight_status"), Reads]
    [Description("Show the status of a flight on a date, e.g. 'available', 'on time', 'delayed', 'flying', 'landed' or 'cancelled'.")]
    public string GetFlightStatus(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Number of the flight, e.g. 'HAT001'.")] PyValue flightNumber,
        [Takes(TakesAttribute.Text), Description("Date of departure, e.g. '2024-05-20'.")] PyValue date)
    {
        var flight = Flight(airline, flightNumber);
        var day = Day(flight, flightNumber, date);
        airline.Saw(new(Tables.Flights, flightNumber.AsText!));
        airline.Saw(ShownFacts.StatusOf(flightNumber.AsText!, PyMath.Key(date)!));
        return day["status"].ToString();
    }

    [KernelFunction("list_all_airports"), Reads]
    [Description("List all airports with their codes and cities.")]
    public string ListAllAirports(AirlineState airline) => PyText.Json(variant.Untyped
        ? PyDict.Of(Airports.All.Select(airport => (airport.Code, (PyValue)airport.City)).ToArray())
        : new PyList(Airports.All.Select(airport => (PyValue)PyDict.Of(("iata", airport.Code), ("city", airport.City))).ToArray()));

    private PyDict Flight(AirlineState airline, PyValue number) =>
        airline.Flight(PyMath.Key(number)) ?? throw new ToolRefusedException(variant.Word($"Flight {number} not found"));

    private PyDict Day(PyDict flight, PyValue number, PyValue date) =>
        ((PyDict)flight["dates"]).Find(PyMath.Key(date) ?? "") as PyDict
            ?? throw new ToolRefusedException(variant.Word($"Flight {number} not found on date {date}"));
}
