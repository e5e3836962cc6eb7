namespace TrajForge.Telecom.Data;

/// <summary>Names of the generated customers and of where they live.</summary>
internal static class PeopleWords
{
    public static IReadOnlyList<string> FirstNames { get; } = Split("""
        Abel Agnes Anton Aria Astrid Basil Bianca Bruno Carla Caspar Celine Dalia Darius Dora Edgar Edith Elif Emil Esme Fabian Fiona Gabriel Gemma Greta
        Hana Harold Helena Hector Ida Igor Irene Ivan Jana Joel Judith Kamal Karin Klara Lars Laura Liam Lorena Magnus Malik Marta Milan Miriam Nora
        Olga Omar Otto Paula Pavel Ramona Rene Ruth Sandra Sergio Silas Sofia Stefan Tamara Thomas Ursula Valeria Vincent Walter Xenia Yasmin Zara
        """);

    public static IReadOnlyList<string> LastNames { get; } = Split("""
        Acosta Adler Aguirre Aldridge Ansari Arslan Barlow Bauer Berg Bianchi Brandt Calloway Carver Cho Cohen Conti Dahl Decker Delgado Drake Eklund Ellis
        Farkas Ferrara Finch Frost Gallo Garner Gibbs Gupta Hale Hartman Hoffman Holt Horvath Ito Jacobs Kang Kaya Kerr Kruger Lang Leclerc Lund
        Mancini Marsh Mercer Mistry Moss Nair Nolan Nyberg Oduya Ortiz Palmer Pereira Pham Pratt Rahman Reid Ritter Romero Sato Shah Singh
        Sorensen Stone Tamm Thorne Toth Ueda Vance Vogel Ward Wolfe Yilmaz Zhou Ziegler
        """);

    public static IReadOnlyList<string> Streets { get; } = Names("""
        Amber Lane, Aspen Court, Beacon Street, Bluebell Road, Bridge Street, Brook Avenue, Castle Road, Chestnut Drive, Copper Lane, Crescent Road, Dove Street, Elder Way,
        Falcon Drive, Glen Road, Harvest Lane, Heron Street, Ivy Court, Jasmine Way, Kings Road, Laurel Avenue, Maple Terrace, Mulberry Street, North Shore Road, Oak Ridge Lane,
        Peach Street, Pine Hollow, River Road, Rosewood Drive, Sparrow Lane, Station Road, Sunset Avenue, Tulip Court, Valley View, Vine Street, West End Lane, Windmill Road
        """);

    public static IReadOnlyList<CityWord> Cities { get; } = Names("""
        Akron OH 443, Amarillo TX 791, Anchorage AK 995, Athens GA 306, Bakersfield CA 933, Baton Rouge LA 708, Bellevue WA 980, Billings MT 591, Birmingham AL 352, Boulder CO 803,
        Burlington VT 054, Cedar Rapids IA 524, Charleston SC 294, Columbus OH 432, Concord NH 033, Corpus Christi TX 784, Dayton OH 454, Duluth MN 558, Erie PA 165, Eugene OR 974,
        Fargo ND 581, Fresno CA 937, Grand Rapids MI 495, Green Bay WI 543, Helena MT 596, Honolulu HI 968, Jackson MS 392, Knoxville TN 379, Lansing MI 489, Lincoln NE 685,
        Little Rock AR 722, Lubbock TX 794, Macon GA 312, Mobile AL 366, Norfolk VA 235, Peoria IL 616, Portland ME 041, Provo UT 846, Reno NV 895, Roanoke VA 240, Rochester NY 146,
        Savannah GA 314, Syracuse NY 132, Tacoma WA 984, Toledo OH 436, Topeka KS 666, Wichita KS 672, Yonkers NY 107
        """).Select(city => new CityWord(city[..^7], city[^6..^4], city[^3..])).ToArray();

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] Names(string names) => names.Split(',', StringSplitOptions.TrimEntries);
}

/// <param name="Zip">The first three digits of its zip codes.</param>
internal sealed record CityWord(string Name, string State, string Zip);
