namespace CalicoAci.Engine.Hosts;

/// <summary>Compares the host keys of a host with the one that the settings expect.</summary>
internal static class HostKeyCheck
{
    /// <summary>Judges what a host has.</summary>
    /// <param name="target">The host.</param>
    /// <param name="found">Its keys.</param>
    public static HostReport Of(HostTarget target, IReadOnlyCollection<HostKey> found)
    {
        HostKey? asked = HostKey.Preference.Select(algorithm => found.FirstOrDefault(key => key.Algorithm == algorithm)).FirstOrDefault(key => key is not null);
        return (asked is null ? new HostReport(target, HostVerdict.NoHostKey, $"{target.Address} port {target.Port} is an SSH server, but shows none of the host keys {string.Join(", ", HostKey.Preference)}") : Judge(target, found, asked)) with { Found = asked };
    }

    private static HostReport Judge(HostTarget target, IReadOnlyCollection<HostKey> found, HostKey asked)
    {
        if (target.HostKey.Length == 0)
        {
            return new(target, HostVerdict.NoKeyGiven, $"{target.KeySetting} is not given, so nobody would notice another host in its place. {Add(target, asked)}");
        }

        if (HostKey.Parse(target.HostKey) is not { } expected)
        {
            return new(target, HostVerdict.UnreadableKey, $"{target.KeySetting} is no public key as a .pub file has it, such as 'ecdsa-sha2-nistp256 AAAA…'. {Add(target, asked)}");
        }

        return found.FirstOrDefault(key => key.Algorithm == expected.Algorithm) switch
        {
            null => new(target, HostVerdict.WrongAlgorithm, $"{target.KeySetting} is of the algorithm {expected.Algorithm}, but the host has only {string.Join(", ", found.Select(key => key.Algorithm).Order(StringComparer.Ordinal))}. {Add(target, asked)}"),
            var same when same != expected => new(target, HostVerdict.WrongKey, $"{target.KeySetting} is {expected.Fingerprint} ({expected.Algorithm}), but the host has {same.Fingerprint}: it was installed anew, or another host answers there. {Add(target, asked)}"),
            _ when asked.Algorithm != expected.Algorithm => new(target, HostVerdict.WrongAlgorithm, $"{target.KeySetting} is the host's {expected.Algorithm} key, but a deployment asks for {asked.Algorithm} first and would refuse that ('host key mismatch'). {Add(target, asked)}"),
            _ => new(target, HostVerdict.Good),
        };
    }

    private static string Add(HostTarget target, HostKey key) =>
        $"Found {key.Fingerprint}; if 'ssh-keygen -lf {FileOf(key)}' on the host itself shows the same: pulumi config set --path '{target.KeySetting}' '{key}'";

    private static string FileOf(HostKey key) => key.Algorithm switch
    {
        "ssh-rsa" => "/etc/ssh/ssh_host_rsa_key.pub",
        "ssh-ed25519" => "/etc/ssh/ssh_host_ed25519_key.pub",
        _ => "/etc/ssh/ssh_host_ecdsa_key.pub",
    };
}
