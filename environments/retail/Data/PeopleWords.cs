namespace TrajForge.Retail.Data;

/// <summary>Names of the generated shop's customers and of where they live.</summary>
internal static class PeopleWords
{
    public static IReadOnlyList<string> FirstNames { get; } = Split("""
        Aaliyah Adrian Alice Amara Andre Beatriz Ben Camila Carmen Cedric Chloe Clara Dario Deepa Diego Elena Elias Esther Farah Felix
        Freya Gavin Grace Hannah Hugo Imani Ines Isaac Jasper Joana Jonas Julia Kaito Keisha Leila Leo Lydia Maja Marcus Mateo
        Mina Nadia Naomi Nils Oscar Petra Priya Quentin Rafael Rosa Samir Selma Simon Tara Theo Uma Vera Victor Wendy Zoe
        """);

    public static IReadOnlyList<string> LastNames { get; } = Split("""
        Abbott Adeyemi Almeida Andersen Baker Banerjee Barros Becker Bennett Castillo Chen Clarke Costa Dalton Diaz Dubois Eriksen Fischer
        Flores Foster Ganesan Gomez Grant Haddad Hansen Hayes Ibrahim Iyer Jensen Kaplan Keller Kowalski Lambert Larsen Lin Lopes
        Marino Mbeki Mendoza Meyer Moreau Nakamura Novak Okafor Olsen Osborne Park Petrov Quinn Ramos Reyes Rossi Santos Schmidt
        Sharma Silva Tanaka Torres Vargas Weber
        """);

    public static IReadOnlyList<string> Streets { get; } = """
        Alder Court, Bayview Road, Birch Lane, Canal Street, Cedar Avenue, Chapel Hill, Cherry Street, Clover Lane, Dogwood Drive, Eagle Way, Fern Street,
        Foundry Road, Garden Terrace, Granite Avenue, Harbor Street, Hazel Court, Juniper Road, Lantern Lane, Linden Street, Magnolia Drive, Mason Avenue, Meadow Lane,
        Mill Pond Road, Orchard Street, Pebble Court, Poplar Avenue, Quarry Road, Ridge Street, Saddle Lane, Spruce Street, Summit Drive, Thistle Way, Walnut Street, Willow Road
        """.Split(',', StringSplitOptions.TrimEntries);

    public static IReadOnlyList<CityWord> Cities { get; } = """
        Albuquerque NM 871, Atlanta GA 303, Austin TX 787, Baltimore MD 212, Boise ID 837, Boston MA 021, Buffalo NY 142, Charlotte NC 282, Chicago IL 606, Cincinnati OH 452,
        Cleveland OH 441, Denver CO 802, Des Moines IA 503, Detroit MI 482, El Paso TX 799, Hartford CT 061, Houston TX 770, Kansas City MO 641, Louisville KY 402,
        Madison WI 537, Memphis TN 381, Miami FL 331, Milwaukee WI 532, Minneapolis MN 554, Nashville TN 372, New Orleans LA 701, Oakland CA 946, Omaha NE 681, Orlando FL 328,
        Philadelphia PA 191, Phoenix AZ 850, Pittsburgh PA 152, Portland OR 972, Providence RI 029, Raleigh NC 276, Richmond VA 232, Sacramento CA 958, Salt Lake City UT 841,
        San Diego CA 921, Seattle WA 981, Spokane WA 992, St. Louis MO 631, Tampa FL 336, Tucson AZ 857, Tulsa OK 741
        """.Split(',', StringSplitOptions.TrimEntries).Select(city => new CityWord(city[..^7], city[^6..^4], city[^3..])).ToArray();

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Zip">The first three digits of its zip codes.</param>
internal sealed record CityWord(string Name, string State, string Zip);
