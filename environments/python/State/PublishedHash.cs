using System.Security.Cryptography;
using System.Text;

namespace TrajForge.Python;

/// <summary>
/// Hashes a whole database in the publisher's form. The texts of untouched records come from the base, where they were made once, so that what
/// is left is SHA-256 over the bytes.
/// </summary>
internal sealed class PublishedHash(DocumentState state, PublishedForm form)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public string Of(Side side)
    {
        var members = Members(side).OrderBy(member => member.Key, Comparer<string>.Create(PyText.CompareKeys)).ToArray();
        AppendDictionary(members.Select(member => (member.Key, member.Append)).ToArray());
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    private IEnumerable<(string Key, Action Append)> Members(Side side)
    {
        for (var i = 0; i < state.Shared.Tables.Count; i++)
        {
            var (table, index) = (state.Shared.Tables[i], i);
            if (table.Side != side)
            {
                continue;
            }

            if (table.Shape == TableShape.Fields)
            {
                foreach (var id in state.Ids(table.Name))
                {
                    yield return (id, () => AppendRecord(table, index, id));
                }
            }
            else
            {
                yield return (table.Name, table.Shape == TableShape.Map ? () => AppendMap(table, index) : () => AppendList(table, index));
            }
        }
    }

    private void AppendMap(DocumentTable table, int index)
    {
        var ids = state.Ids(table.Name).ToArray();
        Array.Sort(ids, PyText.CompareKeys);
        AppendDictionary(Array.ConvertAll<string, (string, Action)>(ids, id => (id, () => AppendRecord(table, index, id))));
    }

    private void AppendList(DocumentTable table, int index)
    {
        var ids = state.Ids(table.Name).ToArray();
        var (open, close) = form.List(ids.Length);
        Append(open);
        for (var i = 0; i < ids.Length; i++)
        {
            Append(i > 0 ? ", " : "");
            AppendRecord(table, index, ids[i]);
        }

        Append(close);
    }

    private void AppendDictionary((string Key, Action Append)[] members)
    {
        var (open, close) = form.Dictionary(members.Length);
        Append(open);
        for (var i = 0; i < members.Length; i++)
        {
            var (before, after) = form.Member(members[i].Key);
            Append(i > 0 ? ", " : "");
            Append(before);
            members[i].Append();
            Append(after);
        }

        Append(close);
    }

    private void AppendRecord(DocumentTable table, int index, string id)
    {
        var record = state.Table(index).Find(id)!;
        _hash.AppendData(ReferenceEquals(record, table.Records.Find(id)) ? table.Published(id, form) : form.Bytes(record));
    }

    private void Append(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text));
}
