// Much of what is played waits: for a function that hangs, for a service that is slow. Twice as many classes as cores keep the machine at work.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
