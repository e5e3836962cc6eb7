namespace TrajForge.Airline.Data;

/// <summary>Names of the generated airline's customers and of where they live.</summary>
internal static class PeopleWords
{
    public static IReadOnlyList<string> FirstNames { get; } = Split("""
        Agnes Akira Alonso Anika Anton Ayla Basil Bianca Bruno Cecile Connor Dagny Dalia Dmitri Edith Emre Enzo Fatou Fiona Florian
        Gemma Goran Greta Hector Helga Ilya Ingrid Ivo Jamal Janina Joel Karim Kezia Lars Laszlo Leonie Lorenzo Luisa Malik Marisol
        Meera Milan Nadine Nikhil Noor Odette Olga Pablo Pia Quincy Ravi Renata Rhys Sana Sven Tamsin Tomas Ulla Viggo Yara
        """);

    public static IReadOnlyList<string> LastNames { get; } = Split("""
        Acosta Amsel Arslan Bakker Beaumont Bianchi Boateng Brandt Cardoso Cheung Cohen Dahl Delgado Duarte Edwards Engel Farkas Fontaine
        Gallo Georgiou Gupta Hagen Hartley Hoffman Ito Jansen Joshi Kapoor Kaya Kruger Laurent Lindqvist Lowe Maier Malone Mancini Marquez Moller
        Nair Nasser Nyberg Oduya Orlov Pacheco Palmer Pereira Popescu Ritter Rojas Romero Sato Seidel Sokolov Steiner Suzuki Thorne
        Vasquez Vogel Whitlock Zeman
        """);

    public static IReadOnlyList<string> Streets { get; } = """
        Amber Lane, Ashgrove Road, Beacon Street, Bellflower Way, Bridge Street, Brookside Avenue, Cobble Lane, Copper Street, Driftwood Drive, Elm Terrace,
        Falcon Road, Field Court, Glenwood Avenue, Heron Lane, Hickory Street, Ivy Court, Kestrel Way, Larkspur Road, Maple Hollow, Marble Street, Mistral Drive,
        Oakdale Road, Old Ferry Road, Pinecrest Avenue, Prairie Street, River Bend, Rosewood Court, Sandpiper Lane, Station Road, Stone Gate, Tulip Street, Wharf Street
        """.Split(',', StringSplitOptions.TrimEntries);

    public static IReadOnlyList<CityWord> Cities { get; } = """
        Anchorage AK 995, Atlanta GA 303, Baton Rouge LA 708, Boston MA 021, Charleston SC 294, Charlotte NC 282, Chicago IL 606, Columbus OH 432, Dallas TX 752, Denver CO 802,
        Detroit MI 482, Fresno CA 937, Grand Rapids MI 495, Honolulu HI 968, Houston TX 770, Jacksonville FL 322, Knoxville TN 379, Las Vegas NV 891, Lincoln NE 685, Los Angeles CA 900,
        Miami FL 331, Minneapolis MN 554, Mobile AL 366, Newark NJ 071, New York NY 100, Norfolk VA 235, Orlando FL 328, Philadelphia PA 191, Phoenix AZ 850, Portland ME 041,
        Reno NV 895, Rochester NY 146, San Antonio TX 782, San Francisco CA 941, Savannah GA 314, Seattle WA 981, Syracuse NY 132, Topeka KS 666, Wichita KS 672
        """.Split(',', StringSplitOptions.TrimEntries).Select(city => new CityWord(city[..^7], city[^6..^4], city[^3..])).ToArray();

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Zip">The first three digits of its zip codes.</param>
internal sealed record CityWord(string Name, string State, string Zip);
