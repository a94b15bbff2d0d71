using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Lab;

/// <summary>Finds a loopback address of its own for a server whose ports cannot be changed.</summary>
internal static class LoopbackAddress
{
    private const int Tries = 50;

    /// <summary>An address in 127.64.0.0–127.127.255.254 where these ports are free. Drawn at random, so that two test runs do not meet.</summary>
    public static string FindFree(params int[] ports)
    {
        for (var i = 0; i < Tries; i++)
        {
            var address = new IPAddress(
                [127, (byte)RandomNumberGenerator.GetInt32(64, 128), (byte)RandomNumberGenerator.GetInt32(256), (byte)RandomNumberGenerator.GetInt32(1, 255)]);
            if (ports.All(port => IsFree(address, port)))
                return address.ToString();
        }

        throw new InvalidOperationException(
            $"None of {Tries} loopback addresses has the ports {string.Join(", ", ports)} free: a server listens on them on every address.");
    }

    private static bool IsFree(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
